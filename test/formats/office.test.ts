import { strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre';
import { type Ladder, proseText } from 'rungs';
import { ladder as dataEngineering } from 'rungs/data/octopus-data-engineering';
import { ladder as softwareEngineering } from 'rungs/data/octopus-software-engineering';
import { docxFormat, openFileBytes, readLadder, xlsxFormat } from 'rungs/formats';
import { describe, expect, it } from 'vitest';
import { sizeOf } from '../runs.js';

const read = async (path: string, bytes: Uint8Array) => {
  const { files, issues } = await openFileBytes(path, bytes);
  return files.length > 0 ? readLadder(files) : { ladder: undefined, issues };
};

const withoutSource = (value: unknown, ...left: readonly string[]): unknown =>
  JSON.parse(JSON.stringify(value, (key, each: unknown) => (key === 'source' || left.includes(key) ? undefined : each)));

/** Levels with the texts of their competencies, to compare with the expected ones. */
const shapeOf = (ladder: Ladder | undefined): unknown =>
  ladder?.levels.map(({ code, title, competencies }) => ({
    level: code ?? title,
    ...Object.fromEntries(competencies.map(({ title: name, expectations }) => [name, expectations.map(({ text }) => proseText(text))])),
  }));

const document = (body: string): Uint8Array => {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/styles.xml': strToU8(
      `<?xml version="1.0"?><w:styles ${w}>${[1, 2].map((n) => `<w:style w:type="paragraph" w:styleId="Heading${n}"><w:name w:val="heading ${n}"/></w:style>`).join('')}</w:styles>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(`<?xml version="1.0"?><w:document ${w}><w:body>${body}</w:body></w:document>`),
  });
};

const paragraph = (text: string, style?: string): string =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

describe('Word documents', () => {
  it.each([dataEngineering, softwareEngineering])('read back as written: $title', async (ladder) => {
    const { ladder: back, issues } = await read('ladder.docx', await docxFormat.write(ladder));
    expect(issues).toEqual([]);
    expect(back?.title).toBe(ladder.title);
    expect(withoutSource(back?.levels, 'id')).toEqual(withoutSource(ladder.levels, 'id'));
  });

  it('have levels in headings and statements in paragraphs', async () => {
    const level = (name: string, said: string): string =>
      paragraph(name, 'Heading1') +
      paragraph('Nets', 'Heading2') +
      paragraph(said) +
      paragraph('Boats', 'Heading2') +
      paragraph('Rows to the third buoy.');
    const bytes = document(level('F1: Fisher', 'Mends a torn net.') + level('F2: Master fisher', 'Makes a net of hemp.'));
    const { ladder } = await read('fishers.docx', bytes);
    expect(shapeOf(ladder)).toEqual([
      { level: 'F1', Nets: ['Mends a torn net.'], Boats: ['Rows to the third buoy.'] },
      { level: 'F2', Nets: ['Makes a net of hemp.'], Boats: ['Rows to the third buoy.'] },
    ]);
    expect(ladder?.levels.map(({ source }) => source?.dialect)).toEqual(['docx', 'docx']);
  });
});

describe('long files', () => {
  const each = sizeOf(2_500);

  it.each([
    ['docx', docxFormat],
    ['xlsx', xlsxFormat],
  ])('keep all of thousands of statements: .%s', async (extension, format) => {
    const competencies = ['Nets', 'Boats', 'Ropes', 'Sails'].map((title) => ({
      id: title.toLowerCase(),
      title,
      expectations: Array.from({ length: each }, (_, at) => ({ id: `${title}-${at}`, text: `Mends number ${at} of the ${title}.` })),
      examples: [],
    }));
    const bytes = await format.write({ id: 'f1', code: 'F1', title: 'Fisher', facts: [], competencies });
    const { ladder, issues } = await read(`fishers.${extension}`, bytes);
    expect(issues).toEqual([]);
    expect(ladder?.levels[0]?.competencies.reduce((sum, { expectations }) => sum + expectations.length, 0)).toBe(4 * each);
  });
});

describe('Excel workbooks', () => {
  it.each([dataEngineering, softwareEngineering])('read back without icons and links: $title', async (ladder) => {
    const withoutLinks = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(withoutSource(value, 'icon', 'id')), (key, each: unknown) =>
        /^(?:text|value|summary)$/.test(key) && Array.isArray(each) && JSON.stringify(each).includes('"href"') ? proseText(each) : each,
      );
    const { ladder: back, issues } = await read('ladder.xlsx', await xlsxFormat.write(ladder));
    expect(issues).toEqual([]);
    expect(back?.title).toBe(ladder.title);
    expect(withoutLinks(back?.levels)).toEqual(withoutLinks(ladder.levels));
  });

  it('are read as displayed: merged cells, dates, results of formulas, several sheets, no hidden sheet', async () => {
    const head = ['Skill', 'Junior', 'Senior'];
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Shore',
          rows: [head, ['Ropes', 'Ties *two* knots', 'Splices a line'], [null, 'Coils a rope', null]],
          cells: new Map([['2,2', { formula: '"Teaches "&"knots"', formulaResult: 'Teaches knots', value: 'Teaches knots' }]]),
          merges: [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }],
        },
        {
          name: 'Sea',
          rows: [head, ['Watch', new Date(Date.UTC(2026, 2, 1)), 'Keeps the log\nWakes the crew']],
          cells: new Map([['1,1', { style: { numFmt: 'yyyy-mm-dd' } }]]),
        },
        { name: 'Pay', hidden: true, rows: [['Secret'], ['Sums']] },
      ],
    });
    const { files } = await openFileBytes('crew.xlsx', bytes);
    expect(files[0]?.text).toContain('<h1>Sea</h1>');
    expect(files[0]?.text).toContain('<td>2026-03-01</td>');
    expect(files[0]?.text).not.toContain('Secret');
    const { ladder } = readLadder(files);
    const [junior, senior] = ladder?.levels ?? [];
    const ropes = (level: typeof junior): unknown =>
      level?.competencies.find(({ title }) => title === 'Ropes')?.expectations.map(({ text }) => text);
    expect([ladder?.levels.length, ropes(junior), ropes(senior)]).toEqual([
      2,
      ['Ties *two* knots', 'Coils a rope'],
      ['Splices a line', 'Teaches knots'],
    ]);
  });

  it('have no formula in a cell that starts with a character of a formula', async () => {
    const [level] = dataEngineering.levels;
    const bytes = await xlsxFormat.write({ ...dataEngineering, levels: level ? [{ ...level, title: '=cmd|" /C calc"!A0' }] : [] });
    const sheet = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml']);
    expect(sheet).not.toContain('<f');
    expect((await read('l.xlsx', bytes)).ladder?.levels[0]?.title).toBe('=cmd|" /C calc"!A0');
  });

  it('of 100,000 rows are refused, because their text is too long', async () => {
    const rows = Array.from({ length: 100_000 }, (_, at) => [`L${at % 5}`, 'Nets', `Mends net number ${at}`]);
    const bytes = await writeXlsx({
      sheets: [{ name: 'Rows', rows: [['Level', 'Competency', 'Expectation'], ...rows] }],
      stringMode: 'inline',
    });
    const { ladder, issues } = await read('rows.xlsx', bytes);
    expect(ladder).toBeUndefined();
    expect(issues.map(({ rule }) => rule)).toEqual(['too-long']);
  });
});

describe('files in other formats', () => {
  const messageOf = async (path: string, bytes: Uint8Array): Promise<string> => {
    const { files, issues } = await openFileBytes(path, bytes);
    expect(files).toEqual([]);
    expect(issues.map(({ rule, severity, file }) => ({ rule, severity, file }))).toEqual([
      { rule: 'no-ladder', severity: 'error', file: path },
    ]);
    expect(issues[0]?.message).not.toMatch(/(?!\s)\p{Cc}|\ufffd/u);
    return issues[0]?.message ?? '';
  };

  it.each([
    ['a.pdf', '%PDF-1.7\n\x00\x01', /It is a PDF.*\.docx/s],
    ['renamed.docx', '%PDF-1.7\n\x00', /It is a PDF/],
    ['a.doc', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', /Word 97–2003.*save it as \.docx/],
    ['a.xls', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', /Excel 97–2003.*save it as \.xlsx/],
    ['a.docx', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', /password/],
    ['a.pages', 'PK\x03\x04', /Apple Pages/],
    ['a.key', 'PK\x03\x04', /Keynote/],
    ['photo', '\x89PNG\r\n\x1a\n', /picture/],
    ['a.docx', 'just words', /ends in \.docx, but its content is something else/],
  ])('are refused with advice: %s', async (path, start, message) => {
    expect(
      await messageOf(
        path,
        Uint8Array.from(start, (each) => each.charCodeAt(0)),
      ),
    ).toMatch(message);
  });

  it('are refused if truncated', async () => {
    const bytes = await xlsxFormat.write(dataEngineering);
    expect(await messageOf('cut.xlsx', bytes.subarray(0, bytes.length / 2))).toMatch(/damaged/);
  });

  it('are refused if a .docx contains no document', async () => {
    expect(await messageOf('empty.docx', zipSync({ 'word/other.xml': strToU8('<x/>') }))).toMatch(/archive without/);
    expect(await messageOf('broken.docx', zipSync({ 'word/document.xml': strToU8('<w:document') }))).toMatch(/not valid for its format/);
  });

  it('are refused if they unpack to more than the limit, before and during unpacking', async () => {
    const bomb = zipSync({ 'word/document.xml': [new Uint8Array(80_000_000), { level: 1 }] });
    expect(await messageOf('bomb.docx', bomb)).toMatch(/larger than 64 MB/);
    // An archive with a wrong, small size in both of its headers.
    const size = Buffer.alloc(4);
    size.writeUInt32LE(80_000_000);
    const lying = Buffer.from(bomb);
    for (let at = lying.indexOf(size); at >= 0; at = lying.indexOf(size, at + 4)) lying.writeUInt32LE(100, at);
    expect(await messageOf('bomb.docx', lying)).toMatch(/larger than 64 MB|damaged/);
  });
});
