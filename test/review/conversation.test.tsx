import blns from 'big-list-of-naughty-strings' with { type: 'json' };
import { parse } from 'csv-parse/sync';
import markdownIt from 'markdown-it';
import { l4 } from 'rungs/data/octopus-data-engineering';
import { assessmentCsv } from 'rungs/formats';
import {
  type Assessment,
  addEvidence,
  agreeAction,
  mergeAssessments,
  rate,
  reviewEnglish,
  writeConversationHtml,
  writeConversationMarkdown,
  writeNote,
} from 'rungs/review';
import { expect, it } from 'vitest';
import attacks from '../cases/corpora/dompurify-fixtures.json' with { type: 'json' };
import { start } from './histories.js';

const stamp = { actor: 'a', at: '2026-03-14T10:00:00.000Z' };
const subject = l4.competencies[0]?.id ?? '';
const made = (): Assessment => {
  const rated = rate(writeNote(start(), subject, 'First line\nsecond line', stamp), subject, 'performing', stamp);
  const collected = addEvidence(
    rated,
    { id: 'e', date: '2026-03-14', text: 'Led the migration', link: 'https://example.org/a?b=1&c=2', speaksTo: [subject] },
    stamp,
  );
  const unsafe = addEvidence(collected, { id: 'f', date: '2026-03-15', text: 'Unsafe', link: 'javascript:alert(1)', speaksTo: [] }, stamp);
  return agreeAction(unsafe, { id: 'x', text: 'Pair on the design', agreed: '2026-03-20', due: '2026-06-01', speaksTo: [subject] }, stamp);
};

it('writes a page for the conversation, with every word, no script, and only links that are safe', () => {
  const document = new DOMParser().parseFromString(writeConversationHtml(made()), 'text/html');
  const text = document.body.textContent ?? '';
  for (const words of [
    'Self-assessment',
    'Domain expertise',
    'Performing',
    'First line',
    'second line',
    'Led the migration',
    'javascript:alert(1)',
    'by Jun 1, 2026',
  ])
    expect(text).toContain(words);
  expect([...document.querySelectorAll('a')].map(({ href }) => href)).toEqual(['https://example.org/a?b=1&c=2']);
  expect(document.querySelectorAll('script, img, iframe, [style], link').length).toBe(0);
});

it('writes what both wrote where nobody has chosen, and speaks another language', () => {
  const both = mergeAssessments(
    writeNote(start(), subject, 'mine', { ...stamp, actor: 'b' }),
    writeNote(start(), subject, 'theirs', stamp),
  );
  const words = { ...reviewEnglish, locale: 'de', notYetDiscussed: 'Noch nicht besprochen' };
  for (const text of [writeConversationHtml(both, words), writeConversationMarkdown(both, words)]) {
    expect(text).toContain('mine');
    expect(text).toContain('theirs');
    expect(text).toContain('Noch nicht besprochen');
  }
});

const everywhere = (texts: readonly string[]): Assessment =>
  texts.reduce((all, text, at) => {
    const said = writeNote(rate(all, `s${at}`, text, stamp), `s${at}`, text, stamp);
    const agreed = agreeAction(said, { id: `x${at}`, text, agreed: text, who: text, speaksTo: [text] }, stamp);
    return addEvidence(agreed, { id: `e${at}`, date: text, text, speaksTo: [`s${at}`] }, stamp);
  }, start());
const hostile = [...blns, ...attacks.map((each) => ('payload' in each ? String(each.payload) : ''))].filter((text) => text.trim() !== '');
const harmless = hostile.map(() => 'words');

it('lets nothing that was typed become HTML', () => {
  const elements = (texts: readonly string[]): number =>
    new DOMParser().parseFromString(writeConversationHtml(everywhere(texts)), 'text/html').querySelectorAll(':not(br)').length;
  expect(hostile.length).toBeGreaterThan(600);
  expect(elements(hostile)).toBe(elements(harmless));
});

it('lets nothing that was typed become Markdown', () => {
  const renderer = markdownIt({ html: true, linkify: true });
  const tags = (texts: readonly string[]): string =>
    (renderer.render(writeConversationMarkdown(everywhere(texts))).match(/<[a-z]\w*/g) ?? []).filter((tag) => tag !== '<br').join(' ');
  const expected = tags(['words']);
  expect(hostile.filter((text) => tags([text]) !== expected)).toEqual([]);
});

it('writes tables that a spreadsheet takes for text, in the columns of three tools', () => {
  const formula = everywhere(['=HYPERLINK("x")']);
  for (const preset of ['rungs', '15five', 'culture-amp'] as const) {
    const rows = parse(assessmentCsv(formula, { preset }), { bom: true }) as string[][];
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(rows.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
  }
  const emails = new Map([['p1', 'p@example.org']]);
  const [header, first] = parse(assessmentCsv(made(), { preset: '15five', emails }), { bom: true }) as string[][];
  expect(header).toEqual([
    'Employee ID',
    'Employee Email',
    'Employee Name',
    'Responder Name',
    'Responder Email',
    'Review Type',
    'Question',
    'Rating',
    'Answer',
  ]);
  expect(first?.slice(0, 8)).toEqual(['', 'p@example.org', 'P', 'P', 'p@example.org', 'self', 'Domain expertise', 'Performing']);
  const own = parse(assessmentCsv(made()), { bom: true }) as string[][];
  expect(own.at(1)).toEqual([
    'P',
    'P',
    'Self-assessment',
    'L4',
    'Domain expertise',
    'Performing',
    'First line\nsecond line',
    '2026-03-14: Led the migration https://example.org/a?b=1&c=2',
  ]);
  expect(own.at(-1)?.at(-1)).toBe('2026-03-15: Unsafe javascript:alert(1)');
});
