import type { Level, Prose } from 'rungs';
import type { FileFormat, OpenedFile } from 'rungs/formats';
import { load } from './bundle.js';
import { cpuSince } from './cpu.js';
import { digits, median, type Report, times } from './report.js';

const rounds = 5;
/** Statements in the short and in the long file. */
const sizes = [1_000, 8_000] as const;

interface Readers {
  readonly openFileBytes: (path: string, bytes: Uint8Array) => Promise<OpenedFile>;
  readonly readLadder: (files: OpenedFile['files']) => { readonly ladder: { readonly levels: readonly Level[] } | undefined };
  readonly docxFormat: FileFormat;
  readonly xlsxFormat: FileFormat;
  readonly proseText: (prose: Prose) => string;
}

/** Measures how the time of reading a Word document, an Excel workbook and an HTML page grows with the number of statements. */
export async function measureFiles(): Promise<Report> {
  const { openFileBytes, readLadder, docxFormat, xlsxFormat, proseText } = await load<Readers>(
    `export { proseText } from 'rungs'; export { docxFormat, openFileBytes, readLadder, xlsxFormat } from 'rungs/formats';`,
  );
  const writers: Readonly<Record<string, (level: Level) => Promise<Uint8Array>>> = {
    '.docx': docxFormat.write,
    '.xlsx': xlsxFormat.write,
    '.html': (level) => Promise.resolve(new TextEncoder().encode(pageOf(level, proseText))),
  };
  const rows: (readonly [string, number, number])[] = [];
  for (const [extension, write] of Object.entries(writers)) {
    const [short, long] = await Promise.all(sizes.map(async (count) => write(levelOf(count))));
    const read = async (bytes: Uint8Array = new Uint8Array()): Promise<number> => {
      const start = process.cpuUsage();
      const { files } = await openFileBytes(`ladder${extension}`, bytes);
      if (!readLadder(files).ladder) throw new Error(`${extension} is not read.`);
      return cpuSince(start);
    };
    await read(short);
    const took: [number, number][] = [];
    for (let round = 0; round < rounds; round++) took.push([await read(short), await read(long)]);
    rows.push([extension, median(took.map(([each]) => each)), median(took.map(([, each]) => each))]);
  }
  const [few, many] = sizes;
  return {
    tables: [
      {
        title: 'Files',
        note: 'CPU time of `openFileBytes` and `readLadder`, in milliseconds.',
        head: ['file', `${few} statements`, `${many} statements`],
        rows: rows.map(([name, short, long]) => [name, digits(short), digits(long)]),
      },
    ],
    goals: rows.map(([name, short, long]) => {
      const growth = (long / short) * (few / many);
      const what = `${name}, time for a statement of ${many}, of that of ${few} (linear is 1)`;
      return { what, goal: '≤ 1.5 ×', figure: times(growth), met: growth <= 1.5 };
    }),
  };
}

/** A level with a competency for every 20 statements. */
const levelOf = (count: number): Level => ({
  id: 'l1',
  code: 'L1',
  title: 'Engineer',
  facts: [],
  competencies: Array.from({ length: count / 20 }, (_, nth) => ({
    id: `c${nth}`,
    title: `Competency ${nth}`,
    expectations: Array.from({ length: 20 }, (_, at) => ({
      id: `c${nth}e${at}`,
      text: `Builds part ${at} of product ${nth} with others.`,
    })),
    examples: [],
  })),
});

const pageOf = ({ code, title, competencies }: Level, proseText: Readers['proseText']): string =>
  `<!doctype html><h1>${code}: ${title}</h1>${competencies
    .map((each) => `<h2>${each.title}</h2><ul>${each.expectations.map(({ text }) => `<li>${proseText(text)}</li>`).join('')}</ul>`)
    .join('\n')}`;
