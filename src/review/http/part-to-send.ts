import type { RecordToSend } from './wire.js';

/** Bytes of the records of one request. Servers are expected to accept a body of 1 MiB. */
const mostBytes = 512 * 1024;

/** The records with which an assessment begins: the server decides by them who may create it. */
const beginning: ReadonlySet<string> = new Set(['about', 'by', 'role', 'basis', 'scale', 'status']);

/** The records for the next request: those with which the assessment begins, or at most `mostRecords` others of limited size. */
export function partToSend(records: readonly RecordToSend[], isNew: boolean, mostRecords: number): readonly RecordToSend[] {
  const first = isNew ? records.filter(({ key }) => beginning.has(key)) : [];
  if (first.length > 0) return first;
  const part: RecordToSend[] = [];
  let bytes = 0;
  for (const record of records) {
    bytes += new TextEncoder().encode(record.text).length;
    if (part.length > 0 && (part.length >= mostRecords || bytes > mostBytes)) break;
    part.push(record);
  }
  return part;
}
