/** A random text, for ids and actors. `crypto.randomUUID` is not there on an intranet's http. */
export const newId = (): string => Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('');
