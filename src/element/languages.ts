import { type Labels, primaryLanguage, translations } from '../labels/index.js';

const loaded = new Map<string, Labels | undefined>();

/**
 * The words of a language; `undefined` stands for English, which is spoken where a language is not known, and where its
 * words could not be loaded. Where they have to be loaded first, gives a promise, after which they are there.
 */
export function labelsOf(tag: string): Labels | undefined | Promise<void> {
  const name = primaryLanguage(tag);
  const load = Object.entries(translations).find(([known]) => primaryLanguage(known) === name)?.[1];
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
