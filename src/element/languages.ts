import type { Labels } from '../react/index.js';
import { primary } from './language-tags.js';

/** The words of each language, loaded when an element speaks it. */
const languages: Readonly<Record<string, () => Promise<Labels>>> = {
  ar: async () => (await import('../labels/ar.js')).arabic,
  de: async () => (await import('../labels/de.js')).german,
  es: async () => (await import('../labels/es.js')).spanish,
  fr: async () => (await import('../labels/fr.js')).french,
  ja: async () => (await import('../labels/ja.js')).japanese,
  pt: async () => (await import('../labels/pt-br.js')).brazilianPortuguese,
};

const loaded = new Map<string, Labels | undefined>();

/**
 * The words of a language; `undefined` stands for English, which is spoken where a language is not known, and where its
 * words could not be loaded. Where they have to be loaded first, gives a promise, after which they are there.
 */
export function labelsOf(tag: string): Labels | undefined | Promise<void> {
  const name = primary(tag);
  const load = Object.hasOwn(languages, name) ? languages[name] : undefined;
  if (!load || loaded.has(name)) return loaded.get(name);
  return load().then(
    (labels) => void loaded.set(name, labels),
    () => void loaded.set(name, undefined),
  );
}

/** The language that an element is in, by its own `lang` or by that of what it stands in. */
export function languageOf(element: Element): string {
  const named = element.closest('[lang]');
  if (named) return named.getAttribute('lang') ?? '';
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageOf(root.host) : '';
}
