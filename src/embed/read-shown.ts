import type { Shown } from './messages.js';

/** Reads the query parameters of the embed page, without `src` and `show`. */
export function readAddress(search: string): Shown {
  const given = new URLSearchParams(search);
  const open = given.get('open')?.trim();
  return readShown({
    ...Object.fromEntries(given),
    open: open === 'all' ? open : open?.split(/\s+/),
    headingLevel: given.has('heading-level') ? Number(given.get('heading-level')) : undefined,
  });
}

/** Picks the fields of an untrusted object that have a valid type. The element validates definitions and reports their issues. */
export function readShown(input: object): Shown {
  const given = input as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(checks).flatMap(([name, isRight]) => (Object.hasOwn(given, name) && isRight(given[name]) ? [[name, given[name]]] : [])),
  );
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
const isName = (value: unknown): boolean => typeof value === 'string' && value.length <= 200;
const oneOf =
  (...values: readonly unknown[]) =>
  (value: unknown): boolean =>
    values.includes(value);

const checks: Readonly<Record<keyof Shown, (value: unknown) => boolean>> = {
  level: (value) => isObject(value) || isName(value),
  ladder: isObject,
  view: oneOf('accordion', 'tabs'),
  theme: oneOf('light', 'dark', 'auto'),
  lang: (value) => typeof value === 'string' && /^[a-z]{2,3}(?:-[a-z\d]{1,8}){0,3}$/i.test(value),
  open: (value) => value === 'all' || (Array.isArray(value) && value.length <= 1000 && value.every(isName)),
  value: isName,
  headingLevel: oneOf(1, 2, 3, 4, 5, 6),
};
