import type { Assessment, Problem } from '../index.js';
import { canonicalJson } from '../json.js';
import type { AssessmentOnServer } from './server-api.js';
import { type RecordToSend, recordsOf } from './wire.js';

/** What the server has of one assessment, as far as this page knows. */
export class Remote {
  #records: Map<string, { readonly version: number; readonly text: string }> | undefined;
  /** Records that the server refused. They are not sent again until they change. */
  readonly #refused = new Map<string, { readonly text: string; readonly problem: Problem }>();
  /** The newest format that the server has. */
  format = 0;

  /** Whether the server was asked. */
  get isKnown(): boolean {
    return this.#records !== undefined;
  }

  /** Whether the server has nothing of the assessment. */
  get isEmpty(): boolean {
    return this.#records?.size === 0;
  }

  versionOf(key: string): number {
    return this.#records?.get(key)?.version ?? 0;
  }

  /** Takes in the state of some records, or of all: then the server has no others. */
  learn({ format, records }: Omit<AssessmentOnServer, 'id'>, which: 'some' | 'all'): void {
    this.format = which === 'all' ? format : Math.max(this.format, format);
    if (which === 'all') this.#records = new Map();
    for (const [key, { version, value }] of Object.entries(records)) {
      if (version === 0) this.#records?.delete(key);
      else this.#records?.set(key, { version, text: canonicalJson(value) });
    }
  }

  /** Takes in that the server has written these records. */
  wrote(sent: readonly RecordToSend[], versions: { readonly [key: string]: number }): void {
    for (const { key, text } of sent) this.#records?.set(key, { version: versions[key] ?? 0, text });
  }

  /** Sets a record aside that the server refused. */
  refuse({ key, text }: RecordToSend, problem: Problem): void {
    this.#refused.set(key, { text, problem });
  }

  /** The records that the server does not have; all of them while it was not asked. */
  lacks(mine: Assessment): readonly RecordToSend[] {
    return recordsOf(mine).filter(({ key, text }) => this.#records?.get(key)?.text !== text);
  }

  /** The records to send: those that the server lacks and has not refused. */
  toSend(mine: Assessment): readonly RecordToSend[] {
    return this.lacks(mine).filter((record) => !this.#isRefused(record));
  }

  /** The problem with the records that are set aside, naming them. */
  refusal(mine: Assessment): Problem | undefined {
    const records = this.lacks(mine).filter((record) => this.#isRefused(record));
    const [first] = records;
    const problem = first && this.#refused.get(first.key)?.problem;
    return problem && { ...problem, records: records.map(({ key }) => key) };
  }

  #isRefused({ key, text }: RecordToSend): boolean {
    return this.#refused.get(key)?.text === text;
  }
}
