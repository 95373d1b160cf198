import { readCsv, readJson, readTables, readYaml } from 'rungs/formats';
import { expect, it } from 'vitest';
import { sizeOf } from '../runs.js';

const head = '<table><tr><th>Competency<th>L1<th>L2</tr><tr><td>Craft<td>';
const times = sizeOf(20_000);

// With quadratic time, a reader would exceed the timeout of these tests.
it.each([
  ['paragraphs in a cell of HTML', readTables, head + '<p>a'.repeat(times)],
  ['lists in lists', readTables, head + '<ul><li>a'.repeat(times)],
  ['line breaks in a cell of HTML', readTables, `${head}${' \n'.repeat(times)}x`],
  ['spaces', readTables, `${head}${' '.repeat(10 * times)}x`],
  ['tables that are not closed', readTables, '<table>\n\n'.repeat(times)],
  ['columns', readTables, `${'|a'.repeat(times)}\n${'|-'.repeat(times)}\n${'|b'.repeat(times)}`],
  [
    'rows of a list',
    readCsv,
    `Level,Competency,Skill,Expectation\n${Array.from({ length: times / 4 }, (_, at) => `L1,C,s${at},x${at}\n`).join('')}`,
  ],
  ['words that no reader takes', readCsv, `Level,Competency,Kind,Text\n${'L1,C,Fact,x\n'.repeat(times)}`],
  ['words that no reader takes, apart', readCsv, `Level,Competency,Kind,Text\n${'L1,C,Fact,x\nL1,C,,x\n'.repeat(times / 2)}`],
  [
    'levels that are called by their codes',
    readCsv,
    `Level,Craft\n${Array.from({ length: times / 4 }, (_, at) => `L${at},x${at}\n`).join('')}`,
  ],
  ['quotes', readCsv, '"'.repeat(10 * times)],
  ['lines of a cell', readCsv, `Competency,L1\nCraft,"${'a\n'.repeat(times)}"`],
  ['marks that are not closed', readCsv, `Competency,L1\nCraft,"${'**a '.repeat(times)}"`],
  ['keys', readYaml, Array.from({ length: times / 2 }, (_, at) => `k${at}: a\n`).join('')],
  ['brackets', readYaml, '['.repeat(10 * times)],
  ['a quote that is not closed', readYaml, `"${'a\n'.repeat(times)}`],
  ['nested arrays', readJson, '['.repeat(10 * times) + ']'.repeat(10 * times)],
])('reads many %s without a crash', (_, read, text) => {
  expect(read(text).issues).toBeInstanceOf(Array);
});
