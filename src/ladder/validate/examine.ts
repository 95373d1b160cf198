import type { Issue } from '../types.js';
import { nearest } from '../words/nearest.js';
import { isPlain, nameOf, quote } from './examine-words.js';

/** Maximum nesting depth of statements, and of marks in prose. */
export const maxDepth = 32;
const maxValues = 200_000;
const maxIssues = 100;

/**
 * Reads an unknown value with `read`. Returns the result of `read`, or `undefined` if there was an error, and the issues: at
 * most 100, then one that counts the others.
 *
 * The input is not trusted: getters may throw, proxies may return different values each time, lists may have any length,
 * and objects may be cyclic. Every value is read only once, so that the checked value is the returned value, and reading
 * stops after 200,000 values.
 */
export function examine<T>(
  input: unknown,
  read: (root: Examined) => T,
): { readonly value: T | undefined; readonly issues: readonly Issue[] } {
  const log = new Log();
  let value: T | undefined;
  try {
    value = read(new Examined(log, input, undefined, ''));
  } catch (thrown) {
    if (!(thrown instanceof TooLarge)) throw thrown;
    log.addLast(thrown);
  }
  return { value: log.errors > 0 ? undefined : value, issues: log.close() };
}

/** One value of the input. Its JSON Pointer is created only when an issue needs it. */
export class Examined {
  readonly value: unknown;
  readonly #log: Log;
  readonly #parent: Examined | undefined;
  readonly #key: string | number;

  constructor(log: Log, value: unknown, parent: Examined | undefined, key: string | number) {
    this.value = value;
    this.#log = log;
    this.#parent = parent;
    this.#key = key;
  }

  /** JSON Pointer (RFC 6901) from the root of the input. It is `''` for the root. */
  get pointer(): string {
    if (this.#parent === undefined) return '';
    return `${this.#parent.pointer}/${String(this.#key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
  }

  /** The number of errors in the whole input so far. */
  get errors(): number {
    return this.#log.errors;
  }

  /** Reports an error: the input cannot be used. */
  error(rule: string, message: () => string): void {
    this.#log.add(rule, 'error', this, message);
  }

  /** Reports a warning: a part of the input was corrected or left out, or is probably a mistake. */
  warn(rule: string, message: () => string): void {
    this.#log.add(rule, 'warning', this, message);
  }

  /** Reports a value of a wrong type. `wanted` is the expected type as words for the message, such as `text` or `a list`. */
  wrongType(wanted: string): void {
    this.error('wrong-type', () => {
      const remedy = wanted === 'text' && isScalar(this.value) ? 'Put it in quotes' : `Write ${wanted} here`;
      return `This is ${nameOf(this.value)}, but ${wanted} is needed, so it cannot be shown. ${remedy}.`;
    });
  }

  /** The string with lone surrogates replaced. Reports an issue and returns `undefined` if the value is not a string. */
  text(): string | undefined {
    if (typeof this.value !== 'string') {
      this.wrongType('text');
      return undefined;
    }
    if (!bad.test(this.value)) return this.value;
    const message =
      'This text contains half a character (a lone surrogate) or NUL (U+0000), which would break downloads and links. It was replaced by U+FFFD. Type the character again.';
    this.warn('lone-surrogate', () => message);
    return this.value.replace(allBad, '\ufffd');
  }

  /** The items of the list. Reports an issue and returns `undefined` if the value is not a list. */
  items(): readonly Examined[] | undefined {
    if (this.#isWithinItself()) return undefined;
    const list = this.#open(listOf, 'a list');
    if (list === undefined) return undefined;
    const items: Examined[] = [];
    for (let index = 0; index < list.length; index++) {
      const item = this.#read(list.object, index);
      if (item !== undefined) items.push(item);
    }
    return items;
  }

  /**
   * The fields of a plain object, except those that are `undefined`. Reports an issue and returns `undefined` if the value is
   * not a plain object. A Map, a Date or an instance of a class is not plain, because JSON cannot represent it. `wanted` names
   * the object in messages, such as `a level`.
   */
  fields(wanted: string, known: ReadonlySet<string>): Fields | undefined {
    if (this.#isWithinItself()) return undefined;
    const plain = this.#open(plainOf, `an object for ${wanted}`);
    if (plain === undefined) return undefined;
    const values = new Map<string, Examined | undefined>();
    for (const key of plain.keys) {
      if (!known.has(key)) {
        this.#refuse(key, wanted, known);
        continue;
      }
      const field = this.#read(plain.object, key);
      if (field === undefined || field.value !== undefined) values.set(key, field);
    }
    return new Fields(this, wanted, values);
  }

  /** Creates a child without a value, to report an issue at its place. */
  absent(key: string | number): Examined {
    return new Examined(this.#log, undefined, this, key);
  }

  #read(object: object, key: string | number): Examined | undefined {
    this.#log.count(this);
    try {
      return new Examined(this.#log, Reflect.get(object, key), this, key);
    } catch {
      this.absent(key).#unreadable();
      return undefined;
    }
  }

  #refuse(key: string, wanted: string, known: ReadonlySet<string>): void {
    this.#log.count(this);
    if (prototypeKeys.has(key)) {
      this.absent(key).error('prototype-key', () => `A field named ${key} can change the behaviour of other objects. Remove it.`);
    } else {
      this.absent(key).warn('unknown-field', () => {
        const near = nearest(key, known);
        const remedy = near === undefined ? `The fields are ${[...known].join(', ')}.` : `Did you mean ${quote(near)}?`;
        return `${quote(key)} is not a field of ${wanted}, so it was left out. ${remedy}`;
      });
    }
  }

  /** Inspects the value with `look`. Reports an issue if that throws, as with a proxy. */
  #open<T>(look: (value: unknown) => T | undefined, wanted: string): T | undefined {
    try {
      const found = look(this.value);
      if (found === undefined) this.wrongType(wanted);
      return found;
    } catch {
      this.#unreadable();
      return undefined;
    }
  }

  #unreadable(): void {
    const message =
      'Reading this value (a getter or a proxy) threw an error, so its content is unknown. Pass plain data, such as the result of JSON.parse.';
    this.error('unreadable', () => message);
  }

  #isWithinItself(): boolean {
    for (let at = this.#parent; at !== undefined; at = at.#parent) {
      if (at.value !== this.value) continue;
      const where = at.pointer === '' ? 'the whole input' : `the object at ${at.pointer}`;
      this.error(
        'cyclic',
        () => `This value is ${where}, which contains it: the data is cyclic and cannot be displayed. Remove it, or use a copy.`,
      );
      return true;
    }
    return false;
  }
}

/** The fields of one object that its type declares. */
export class Fields {
  readonly at: Examined;
  readonly #wanted: string;
  /** The value is `undefined` if the field exists but reading it threw. */
  readonly #values: ReadonlyMap<string, Examined | undefined>;

  constructor(at: Examined, wanted: string, values: ReadonlyMap<string, Examined | undefined>) {
    this.at = at;
    this.#wanted = wanted;
    this.#values = values;
  }

  get(key: string): Examined | undefined {
    return this.#values.get(key);
  }

  has(key: string): boolean {
    return this.#values.has(key);
  }

  /** Returns the field, or reports that it is missing. `form` says in the message what to add, such as `text`. */
  need(key: string, form: string): Examined | undefined {
    if (!this.#values.has(key)) {
      this.at.absent(key).error('missing', () => `${quote(key)} is missing, but ${this.#wanted} needs it. Add it: ${form}.`);
    }
    return this.#values.get(key);
  }
}

class Log {
  errors = 0;
  readonly #issues: Issue[] = [];
  #unlisted = 0;
  #visited = 0;

  add(rule: string, severity: Issue['severity'], at: Examined, message: () => string): void {
    if (severity === 'error') this.errors++;
    if (this.#issues.length < maxIssues) this.#issues.push({ rule, severity, message: message(), path: at.pointer });
    else this.#unlisted++;
  }

  /** Reports where reading stopped. Replaces the last issue when the list is full. */
  addLast({ at }: TooLarge): void {
    if (this.#issues.length === maxIssues) {
      this.#issues.pop();
      this.#unlisted++;
    }
    this.add(
      'too-large',
      'error',
      at,
      () => `There are more than ${maxValues} values up to here, too many for one page. Split the ladder.`,
    );
  }

  /** Counts a value before it is read. Throws `TooLarge` above the limit. */
  count(at: Examined): void {
    this.#visited++;
    if (this.#visited > maxValues) throw new TooLarge(at);
  }

  close(): readonly Issue[] {
    if (this.#unlisted === 0) return this.#issues;
    const message = `${this.#unlisted} more issues are not listed. Fix the first ${maxIssues} and validate again.`;
    return [...this.#issues, { rule: 'too-many-issues', severity: this.errors > 0 ? 'error' : 'warning', message, path: '' }];
  }
}

class TooLarge extends Error {
  readonly at: Examined;

  constructor(at: Examined) {
    super('too large');
    this.at = at;
  }
}

const prototypeKeys = new Set(['__proto__', 'constructor', 'prototype']);
const bad = /[\ud800-\udfff\0]/u;
const allBad = /[\ud800-\udfff\0]/gu;

function listOf(value: unknown): { readonly object: object; readonly length: number } | undefined {
  if (!Array.isArray(value)) return undefined;
  const length: unknown = value.length;
  if (typeof length !== 'number' || !(length >= 0)) throw new TypeError('a list without a length');
  return { object: value, length };
}

function plainOf(value: unknown): { readonly object: object; readonly keys: readonly string[] } | undefined {
  return isPlain(value) ? { object: value, keys: Object.keys(value) } : undefined;
}

function isScalar(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint';
}

/** Reads each item of a list. Returns an empty list if there is no list. */
export function readList<T>(at: Examined | undefined, read: (item: Examined) => T | undefined): readonly T[] {
  const list: T[] = [];
  for (const item of at?.items() ?? []) {
    const value = read(item);
    if (value !== undefined) list.push(value);
  }
  return list;
}
