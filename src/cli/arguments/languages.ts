import type { Labels } from '../../labels/index.js';

/** The words of each language, loaded when they are asked for. */
const languages: Readonly<Record<string, () => Promise<Partial<Labels>>>> = {
  ar: async () => (await import('../../labels/ar.js')).arabic,
  de: async () => (await import('../../labels/de.js')).german,
  en: async () => (await import('../../labels/en.js')).english,
  es: async () => (await import('../../labels/es.js')).spanish,
  fr: async () => (await import('../../labels/fr.js')).french,
  ja: async () => (await import('../../labels/ja.js')).japanese,
  'pt-BR': async () => (await import('../../labels/pt-br.js')).brazilianPortuguese,
};

export const languageNames: readonly string[] = Object.keys(languages);

export const wordsIn = async (language: string): Promise<Partial<Labels>> => (await languages[language]?.()) ?? {};
