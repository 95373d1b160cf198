import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newFolder, rungs } from './run.js';

const page = (code: string, says: string): string => `# ${code}: Fisher\n\n## Nets\n\n- ${says}\n\n## Boats\n\n- Rows to the buoy.\n`;

it('writes a ladder as .docx and .xlsx, and finds and reads these in a folder', async () => {
  const cwd = await newFolder();
  await mkdir(join(cwd, 'ladder'));
  await writeFile(join(cwd, 'ladder/F1.md'), page('F1', 'Mends a net.'));
  await writeFile(join(cwd, 'ladder/F2.md'), page('F2', 'Makes a net.'));
  const json = async (operand: string): Promise<unknown> => {
    const { out } = await rungs(['convert', operand, '--to', 'json'], { cwd });
    return (JSON.parse(out) as { levels: { source: unknown }[] }).levels.map(({ source: _, ...level }) => level);
  };
  const levels = await json('ladder');
  for (const extension of ['docx', 'xlsx']) {
    await mkdir(join(cwd, extension));
    const file = `${extension}/fishers.${extension}`;
    expect(await rungs(['convert', 'ladder', '-o', file], { cwd })).toMatchObject({ code: 0 });
    await writeFile(join(cwd, extension, `~$fishers.${extension}`), 'lock');
    expect(await json(extension)).toEqual(levels);
    const fixed = await rungs(['check', extension, '--fix'], { cwd });
    expect([fixed.code, fixed.err]).toEqual([0, expect.stringContaining('not rewritten')]);
  }
  expect((await rungs(['convert', 'ladder', '--to', 'docx'], { cwd })).code).toBe(2);
});

it('reads a folder without the file that it writes there, and a single file that it replaces', async () => {
  const cwd = await newFolder();
  await writeFile(join(cwd, 'F1.md'), page('F1', 'Mends a net.'));
  for (let time = 0; time < 2; time++) {
    const { code, err } = await rungs(['convert', '.', '-o', 'fishers.docx'], { cwd });
    expect([code, err]).toEqual([0, 'fishers.docx: 1 level as Word\n']);
  }
  const { code, err } = await rungs(['convert', 'fishers.docx', '-o', 'fishers.docx'], { cwd });
  expect([code, err]).toEqual([0, 'fishers.docx: 1 level as Word\n']);
});

it('quotes the words of a document, not the HTML that it is read from', async () => {
  const cwd = await newFolder();
  await writeFile(join(cwd, 'F1.md'), page('F1', 'Mends a net.'));
  await rungs(['convert', 'F1.md', '-o', 'fishers.docx'], { cwd });
  const { out } = await rungs(['check', 'fishers.docx', '--levels', 'labels'], { cwd });
  expect(out).toMatch(/\n {2}\| [^<>]*Mends a net\.[^<>]*\n/);
});

it('says what a PDF is, and shows none of its bytes', async () => {
  const cwd = await newFolder();
  await writeFile(join(cwd, 'ladder.pdf'), '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3 stream');
  const { code, out } = await rungs(['check', 'ladder.pdf'], { cwd });
  expect([code, out]).toEqual([1, expect.stringMatching(/It is a PDF/)]);
  expect(out).not.toMatch(/stream|%PDF/);
});
