import type { Labels } from '../react/labels/index.js';

/** The words of each language, loaded when they are asked for. */
const languages: Readonly<Record<string, () => Promise<Partial<Labels>>>> = {
  ar: async () => (await import('../react/labels/ar.js')).arabic,
  de: async () => (await import('../react/labels/de.js')).german,
  en: async () => (await import('../react/labels/en.js')).english,
  es: async () => (await import('../react/labels/es.js')).spanish,
  fr: async () => (await import('../react/labels/fr.js')).french,
  ja: async () => (await import('../react/labels/ja.js')).japanese,
  'pt-BR': async () => (await import('../react/labels/pt-br.js')).brazilianPortuguese,
};

export const languageNames: readonly string[] = Object.keys(languages);

export const wordsIn = async (language: string): Promise<Partial<Labels>> => (await languages[language]?.()) ?? {};
