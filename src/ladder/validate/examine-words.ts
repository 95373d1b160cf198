/* The words in which issues speak of values that may be anything. */

/** Shows a text of the input in a message: quoted, escaped and not for ever. */
export function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}

/** What a value is, in a message. */
export function nameOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (typeof value !== 'object') return `a ${typeof value}`;
  try {
    if (Array.isArray(value)) return 'a list';
    return isPlain(value) ? 'an object' : 'an object that is not plain data';
  } catch {
    return 'an object that cannot be read';
  }
}

/** Whether the prototype is `Object.prototype`, of this realm or of another, or none. */
export function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return typeof prototype === 'object' && (prototype === null || Object.getPrototypeOf(prototype) === null);
}
