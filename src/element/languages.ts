import { type Labels, primaryLanguage, translations } from '../labels/index.js';

const loaded = new Map<string, Labels | undefined>();

/**
 * Returns the labels of a language, or `undefined` for English, which is the fallback for languages that are not supported or failed
 * to load. If the labels have to be loaded, it returns a promise: call it again once that has resolved.
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

/** Returns the language of an element from the nearest `lang` attribute, also across shadow roots. */
export function languageOf(element: Element): string {
  const named = element.closest('[lang]');
  if (named) return named.getAttribute('lang') ?? '';
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageOf(root.host) : '';
}
