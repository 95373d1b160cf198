import type { Account } from './access.js';
import type { Database, Query } from './database.js';

/** What is logged about a person. */
export interface Logged {
  /** Id of the person whom it is about. */
  readonly about: string;
  readonly by: Account;
  readonly assessment: string;
  readonly what: 'shared' | 'withdrawn' | 'read' | 'changed' | 'signed' | 'seen' | 'deleted';
}

/** Pages read and write all the time: these are logged once a day for each person. */
const oncePerDay: ReadonlySet<Logged['what']> = new Set(['read', 'changed']);

/** Adds to the log. Nothing in it is changed. */
export async function addToLog(query: Query, { about, by, assessment, what }: Logged): Promise<void> {
  const at = new Date().toISOString();
  await query(
    `INSERT INTO log (about_id, assessment_id, by_id, by_name, what, at, once) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
    [about, assessment, by.id, by.name, what, at, oncePerDay.has(what) ? at.slice(0, 10) : at],
  );
}

/** An entry of the log, for whom it is about. */
export interface LogEntry {
  readonly at: string;
  readonly by: string;
  readonly what: string;
  readonly assessment: string;
}

/** The log about a person, latest first. */
export const logOf = ({ query }: Database, person: Account): Promise<readonly LogEntry[]> =>
  query<LogEntry>(
    `SELECT at, by_name AS by, what, assessment_id AS assessment FROM log WHERE about_id = $1 ORDER BY at DESC, what LIMIT 1000`,
    [person.id],
  );
