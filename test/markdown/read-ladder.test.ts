import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type Issue, type Ladder, validateLadder } from 'rungs';
import { ladder as dataEngineering } from 'rungs/data/octopus-data-engineering';
import { ladder as softwareEngineering } from 'rungs/data/octopus-software-engineering';
import { type LadderFile, type ReadLadderOptions, readLadder } from 'rungs/markdown';
import { describe, expect, it } from 'vitest';
import { runs } from '../runs.js';
import { damaged, markdown } from './damage.js';
import { lostWords } from './lost-words.js';

const root = new URL('../../', import.meta.url);
const filesOf = (folder: string): LadderFile[] =>
  readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ path: `${folder}${name}`, text: readFileSync(new URL(`${folder}${name}`, root), 'utf8') }));
const data = filesOf('data/octopus/data-engineering/');
const software = filesOf('data/octopus/software-engineering/');
/** Pages in other dialects. */
const others = filesOf('test/cases/octopus/');

const file = (path: string, ...lines: string[]): LadderFile => ({ path, text: lines.join('\n\n') });
/** The ladder of files that nothing is wrong with. */
function ladderOf(files: readonly LadderFile[], options?: ReadLadderOptions): Ladder {
  const { ladder, issues } = readLadder(files, options);
  expect(issues).toEqual([]);
  return ladder as Ladder;
}
const titles = (files: readonly LadderFile[]): string[] => ladderOf(files, { title: 'A' }).levels.map(({ title }) => title);
const said = (issues: readonly Issue[]): unknown[] => issues.map(({ rule, file: path, place }) => [rule, path, place?.start.line]);

describe('the ladders of Octopus', () => {
  it.each([
    ['Data Engineering', data, dataEngineering],
    ['Software Engineering', software, softwareEngineering],
  ])('are read as %s', (title, files, ladder) => {
    const sources = files.map(({ path }) => ({ path, dialect: 'page' }));
    expect(ladderOf(files.toReversed(), { id: ladder.id })).toEqual({
      id: ladder.id,
      title,
      levels: ladder.levels.map((level, at) => ({ ...level, source: sources[at] })),
    });
  });

  it.each([...data, ...software, ...others])('lose no word of $path', (page) => {
    const { ladder, issues } = readLadder([page]);
    expect(lostWords(page.text, ladder?.levels ?? [], issues)).toEqual([]);
  });

  it.each([
    ['Data Engineering', data],
    ['Software Engineering', software],
    ['other dialects', others],
    ['all', [...data, ...software, ...others]],
  ])('are valid: %s', (_, files) => {
    const { ladder } = readLadder(files);
    expect(validateLadder(ladder)).toEqual({ ladder, issues: [] });
  });

  it('line up over two roles by an alias', () => {
    const { ladder, issues } = readLadder([...data, ...software], { aliases: { 'Customer Success': 'Stakeholder Success' } });
    const lists = ladder?.levels.map(({ competencies }) => competencies.map(({ id }) => id)) ?? [];
    expect(lists).toHaveLength(9);
    for (const list of lists) expect(list).toEqual(lists[0]);
    expect(ladder?.levels.map(({ competencies }) => competencies[3]?.title)).toContain('Customer Success');
    expect(new Set(issues.map(({ rule }) => rule))).toEqual(new Set(['same-level']));
  });
});

describe('the order of levels', () => {
  it('is that of the numbers in their codes', () => {
    expect(titles([file('a', '# L10: Ten'), file('b', '# L2: Two'), file('c', '# L1: One')])).toEqual(['One', 'Two', 'Ten']);
  });

  it('keeps the levels of one scheme together, and begins with the scheme that starts lower', () => {
    const codes = ['M3', 'P2', 'M4', 'P1', 'P4', 'P3'];
    expect(ladderOf(codes.map((code) => file(`x/${code}`, `# ${code}: A`))).levels.map(({ code }) => code)).toEqual([
      'P1',
      'P2',
      'P3',
      'P4',
      'M3',
      'M4',
    ]);
  });

  it('goes by the file’s name where there is no code', () => {
    expect(titles([file('v2/10-lead.md', '# Lead'), file('v2/03-junior.md', '# Junior'), file('v2/7.md', '# Senior')])).toEqual([
      'Junior',
      'Senior',
      'Lead',
    ]);
  });

  it('takes the code in a file’s name for one', () => {
    expect(titles([file('L3-Lead.md', '# Lead'), file('L4.md', '# L4: Staff'), file('x.md', '# L2: Senior')])).toEqual([
      'Senior',
      'Lead',
      'Staff',
    ]);
  });

  it('goes by the innermost folder with a number where the name has none', () => {
    expect(titles([file('2024/L2/page.md', '# Senior'), file('2024\\L1\\page.md', '# Junior')])).toEqual(['Junior', 'Senior']);
  });

  it('is the one given where there is no number, after all others', () => {
    const files = [file('b.md', '# Senior'), file('a.md', '# Junior'), file('c.mp3', '# L1: Trainee')];
    expect(titles(files)).toEqual(['Trainee', 'Senior', 'Junior']);
  });

  it('ends, whatever the code', () => {
    expect(titles([file('a', `# **${'a'.repeat(400_000)}1**: Lead`), file(`${'a'.repeat(400_000)}`, '# Junior')])).toHaveLength(2);
  });
});

describe('the ladder’s title', () => {
  const page = '# L1: Junior Data Engineer';
  it.each([
    ['ladders/data-engineering/L1.md', 'Data Engineering', 'data-engineering'],
    ['ladders\\data_engineering\\L1.md', 'Data Engineering', 'data-engineering'],
    ['C:\\QA & UX\\L1.md', 'QA & UX', 'qa-and-ux'],
    ['https://example.com/Data-Engineering/L1.md', 'Data Engineering', 'data-engineering'],
    ['/équipe/L1.md', 'Équipe', 'equipe'],
    ['./L1.md', 'Junior Data Engineer', 'junior-data-engineer'],
    ['https://example.com/L1.md', 'Junior Data Engineer', 'junior-data-engineer'],
    ['', 'Junior Data Engineer', 'junior-data-engineer'],
  ])('of %j is %s', (path, title, id) => {
    expect(ladderOf([file(path, page)])).toMatchObject({ title, id });
  });

  it('is that of the innermost folder that all files are in', () => {
    expect(ladderOf([file('a/data-engineering/l1/a.md', page), file('a/data-engineering/l2/a.md', '# L2: Lead')]).title).toBe(
      'Data Engineering',
    );
  });

  it('is else what the titles of the levels end in', () => {
    expect(ladderOf([file('1.md', page), file('2.md', '# L2: Data Engineer')]).title).toBe('Data Engineer');
  });

  it.each(['src/ladder', 'docs', 'career-ladders', 'Levels'])('is that too in %j, which says only what is in it', (folder) => {
    expect(ladderOf([file(`${folder}/1.md`, page), file(`${folder}/2.md`, '# L2: Data Engineer')]).title).toBe('Data Engineer');
  });

  it('is that of such a folder where the titles end in nothing', () => {
    expect(ladderOf([file('src/ladder/1.md', page), file('src/ladder/2.md', '# L2: Manager')]).title).toBe('Ladder');
  });

  it('is no word for a level', () => {
    const files = ['First', 'Second'].map((name, at) => file(`ladder/${at}.md`, `# L${at}: ${name} level`));
    expect(ladderOf(files).title).toBe('Ladder');
    expect(readLadder(files.map(({ path, text }) => file(path.replace('ladder/', ''), text))).ladder?.title).toBe('Untitled');
  });

  it('is else asked for', () => {
    const { ladder, issues } = readLadder([file('1.md', page), file('2.md', '# L2: Manager')]);
    expect(ladder).toMatchObject({ id: 'untitled', title: 'Untitled' });
    expect(issues).toEqual([{ rule: 'untitled-ladder', severity: 'warning', message: expect.stringContaining('Set its `title`') }]);
  });

  it('is the one given, and so is the id', () => {
    const files = [file('x/1.md', page)];
    expect(ladderOf(files, { title: ' Engineers ' })).toMatchObject({ id: 'engineers', title: 'Engineers' });
    expect(ladderOf(files, { id: 'eng', title: 'Engineers' })).toMatchObject({ id: 'eng', title: 'Engineers' });
    expect(ladderOf(files, { id: 'eng' })).toMatchObject({ id: 'eng', title: 'X' });
  });
});

describe('what there is to say about files', () => {
  it('names a list without files', () => {
    expect(readLadder([])).toEqual({ ladder: undefined, issues: [{ rule: 'no-files', severity: 'error', message: expect.any(String) }] });
  });

  it('names a list without levels, and each page in it', () => {
    const { ladder, issues } = readLadder([file('b.md', 'Words'), file('a.md')]);
    expect(ladder).toBeUndefined();
    expect(said(issues)).toEqual([
      ['no-level', 'a.md', 1],
      ['no-level', 'b.md', 1],
      ['no-levels', undefined, undefined],
    ]);
  });

  it('names a page without a level, and reads the others', () => {
    const { ladder, issues } = readLadder([file('x/README.md', 'Words'), file('x/1.md', '# L1: Junior')]);
    expect(ladder?.levels).toHaveLength(1);
    expect(said(issues)).toEqual([['no-level', 'x/README.md', 1]]);
  });

  it('keeps what there is to say about each page', () => {
    const { issues } = readLadder([file('x/2.md', '# L2: Senior', 'Words'), file('x/1.md', '# L1: Junior', 'Words')]);
    expect(said(issues)).toEqual([
      ['unquoted-summary', 'x/1.md', 3],
      ['unquoted-summary', 'x/2.md', 3],
    ]);
  });

  it('reads a page that is there twice once', () => {
    const page = ['# L1: Junior', '> Words'];
    const { ladder, issues } = readLadder([file('x/b.md', ...page), file('x/a.md', ...page), file('x/a.md', ...page)]);
    expect(ladder?.levels.map(({ source }) => source?.path)).toEqual(['x/a.md']);
    expect(said(issues)).toEqual([
      ['repeated-page', 'x/a.md', 1],
      ['repeated-page', 'x/b.md', 1],
    ]);
    expect(issues[1]?.message).toContain('x/a.md');
  });

  it('reads both of two texts of one path', () => {
    const { ladder, issues } = readLadder([file('x/a.md', '# L1: Junior'), file('x/a.md', 'Words', '# L2: Senior')]);
    expect(ladder?.levels.map(({ id }) => id)).toEqual(['l1', 'l2']);
    expect(said(issues)).toEqual([
      ['unread-block', 'x/a.md', 1],
      ['repeated-path', 'x/a.md', 3],
    ]);
  });

  it('names levels of one code at their headings', () => {
    const { ladder, issues } = readLadder([
      file('x/a.md', '# L4: Manager'),
      file('x/b.md', '# L4: Engineer'),
      file('x/c.md', '# L5: Staff'),
    ]);
    expect(ladder?.levels.map(({ id }) => id)).toEqual(['l4-engineer', 'l4-manager', 'l5']);
    expect(said(issues)).toEqual([
      ['same-level', 'x/b.md', 1],
      ['same-level', 'x/a.md', 1],
    ]);
    expect(issues[0]?.message).toContain('#l4-engineer');
  });

  it('names what a level has twice where it stands', () => {
    const page = file('x/a.md', '# L4: Lead', '- **Scope**: Team\n- **scope**: Group', '## Craft', '## Customers', '## craft!');
    const { ladder, issues } = readLadder([page], { aliases: { Customers: 'Customer Success' } });
    expect(validateLadder(ladder).issues).toEqual([]);
    expect(said(issues)).toEqual([
      ['same-dimension', 'x/a.md', 3],
      ['same-dimension', 'x/a.md', 4],
      ['same-dimension', 'x/a.md', 6],
      ['same-dimension', 'x/a.md', 10],
    ]);
  });

  it('names an alias that names nothing', () => {
    const { issues } = readLadder([file('x/a.md', '# L4: Lead')], { aliases: { Customers: 'Customer Success' } });
    expect(issues).toEqual([{ rule: 'unused-alias', severity: 'warning', message: expect.stringContaining('“Customers”') }]);
  });
});

describe('whatever the files', () => {
  const all = [...data, ...software, ...others];

  it('their order does not matter', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 1 }), fc.infiniteStream(fc.nat()), (files, numbers) => {
        const shuffled = files
          .map((each) => [numbers.next().value, each] as const)
          .sort(([a], [b]) => a - b)
          .map(([, each]) => each);
        expect(readLadder(shuffled)).toEqual(readLadder(files));
      }),
      runs(20),
    );
  });

  function expectToHold(files: readonly LadderFile[], options?: ReadLadderOptions): void {
    const { ladder, issues } = readLadder(files, options);
    const levels = ladder?.levels ?? [];
    for (const { path, text } of files)
      expect(
        lostWords(
          text,
          levels,
          issues.filter((issue) => issue.file === path),
        ),
      ).toEqual([]);
    if (ladder === undefined) {
      expect(issues.at(-1)?.rule).toBe(files.length === 0 ? 'no-files' : 'no-levels');
      return;
    }
    expect(validateLadder(ladder).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(validateLadder(ladder).ladder).toEqual(ladder);
    expect(readLadder(files.toReversed(), options).ladder?.levels.length).toBe(levels.length);
  }

  it('no word is lost of damaged pages, and the ladder is valid', () => {
    const page = fc.constantFrom(...all).chain(({ path, text }) => damaged(text).map((each) => ({ path, text: each })));
    fc.assert(
      fc.property(fc.array(page, { maxLength: 4 }), (files) => expectToHold(files)),
      runs(30),
    );
  });

  it('no word is lost of pages made of pieces of Markdown, at any path, with any aliases', () => {
    const text = fc.tuple(markdown, markdown).map(([head, body]) => `# ${head}\n\n## ${body}`);
    const unit = fc.oneof(
      fc.constantFrom('/', '\\', '.', '1', 'L', ' ', '\u202e'),
      fc.nat(0xffff).map((code) => String.fromCharCode(code)),
    );
    const path = fc.string({ unit, maxLength: 20 });
    const aliases = fc.dictionary(fc.string(), fc.string(), { maxKeys: 3 });
    fc.assert(
      fc.property(fc.array(fc.record({ path, text }), { maxLength: 5 }), aliases, (files, said) => expectToHold(files, { aliases: said })),
      runs(200),
    );
  });
});
