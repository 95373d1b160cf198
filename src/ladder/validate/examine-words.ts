/** Quotes a text of the input for a message: in double quotes, escaped, and cut after 60 UTF-16 code units. */
export function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}

/** Names the type of a value for a message, such as `a list`. */
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

/** Whether a value is a plain object: its prototype is `null` or the `Object.prototype` of any realm. */
export function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return typeof prototype === 'object' && (prototype === null || Object.getPrototypeOf(prototype) === null);
}
