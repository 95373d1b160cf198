import type { Cycle } from 'rungs/review';
import { isObject } from './sent-records.js';

/** The calendar years around a date: the periods of reviews, unless `PERIODS` says otherwise. */
export const calendarYears = (now: Date): readonly Cycle[] =>
  [-1, 0, 1].map((at) => {
    const year = String(now.getFullYear() + at);
    return { id: year, title: year, from: `${year}-01-01`, to: `${year}-12-31` };
  });

/** Reads the periods of a file: `[{ "id", "title", "from", "to" }]` with dates such as `2026-01-01`. Returns `undefined` if it is invalid. */
export function readPeriods(value: unknown): readonly Cycle[] | undefined {
  const isDay = (each: unknown): boolean => typeof each === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(each) && !Number.isNaN(Date.parse(each));
  const isText = (each: unknown): boolean => typeof each === 'string' && each !== '';
  const isPeriod = (each: unknown): boolean =>
    isObject(each) && isText(each['id']) && isText(each['title']) && isDay(each['from']) && isDay(each['to']);
  const isRight = (all: unknown): all is Cycle[] => Array.isArray(all) && all.length > 0 && all.every(isPeriod);
  return isRight(value) ? value.map(({ id, title, from, to }) => ({ id, title, from, to })) : undefined;
}
