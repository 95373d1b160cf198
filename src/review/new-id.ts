/** Returns a random id. It does not use `crypto.randomUUID`, which browsers offer only on HTTPS and localhost. */
export const newId = (): string => Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('');
