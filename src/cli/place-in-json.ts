import type { Place } from '../ladder/index.js';

/** Where the value that a JSON Pointer (RFC 6901) names stands in a JSON text; of what is not there, what it misses. */
export function placeInJson(text: string, pointer: string): Place | undefined {
  return find(text, pointer) ?? (pointer === '' ? undefined : placeInJson(text, pointer.slice(0, pointer.lastIndexOf('/'))));
}

function find(text: string, pointer: string): Place | undefined {
  const keys = pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  const tokens = text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g);
  /** The way to the value that comes next: a key for each object, a number for each array. */
  const path: (string | number)[] = [];
  let isKey = false;
  for (const { 0: token, index } of tokens) {
    if (token === '}' || token === ']') {
      path.pop();
      isKey = false;
    } else if (token === ',') {
      const last = path.at(-1);
      if (typeof last === 'number') path[path.length - 1] = last + 1;
      else isKey = true;
    } else if (token === ':') isKey = false;
    else if (isKey) path[path.length - 1] = keyOf(token);
    else {
      if (path.length === keys.length && keys.every((key, at) => key === String(path[at]))) return placeOf(text, index, token.length);
      if (token === '{') path.push('');
      else if (token === '[') path.push(0);
      isKey = token === '{';
    }
  }
  return undefined;
}

function keyOf(token: string): string {
  try {
    return String(JSON.parse(token));
  } catch {
    return token;
  }
}

function placeOf(text: string, at: number, length: number): Place {
  const line = text.slice(0, at).split('\n').length;
  const column = at - text.lastIndexOf('\n', at - 1);
  return { start: { line, column }, end: { line, column: column + length } };
}
