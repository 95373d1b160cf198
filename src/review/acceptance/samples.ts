import type { Level } from '../../ladder/index.js';

/** A minimal level with one competency. */
export const l4Like: Level = {
  id: 'level',
  title: 'Level',
  facts: [],
  competencies: [{ id: 's', title: 'Subject', expectations: [], examples: [] }],
};

/** Ids and texts that often break object keys, encodings, paths, queries or markup. */
export const names: readonly string[] = [
  '__proto__',
  'constructor',
  'toString',
  'a/b',
  'a~b',
  '%2F..',
  '../../x',
  '?#&=',
  '"',
  '\\',
  "'; DROP TABLE x; --",
  '<script>alert(1)</script>',
  '=1+1',
  '\u0000',
  '\n\r\t',
  '\u2028',
  '\ufeff',
  '\u202eabc',
  'ﷺ',
  '田中さん',
  '👩‍👩‍👧‍👦',
  'e\u0301',
  '\ufffd',
  ' ',
  'ı'.repeat(200),
];
