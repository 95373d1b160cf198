import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { llmsText } from '../build/llms.js';
import { followLinks } from './dead-links.js';

const isText = (path: string): boolean => /\.(?:md|txt)$/.test(path);

/** The files that npm packs, but for `dist/`, which is built. */
function packedFiles(): ReadonlyMap<string, string> {
  const [pack] = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { encoding: 'utf8' })) as [
    { files: readonly { path: string }[] },
  ];
  const paths = pack.files.map(({ path }) => path).filter((path) => !path.startsWith('dist/'));
  return new Map(paths.map((path) => [path, isText(path) ? readFileSync(path, 'utf8') : '']));
}

describe('links', () => {
  const packed = packedFiles();

  it('in packed Markdown lead to files that are packed', () => {
    expect(packed.has('README.md')).toBe(true);
    const { checked, dead } = followLinks(packed);
    expect(dead).toEqual([]);
    expect(checked).toBeGreaterThan(60);
  });

  it('in llms.txt lead to files that are packed', () => {
    const text = llmsText(readFileSync('README.md', 'utf8'), 'What it is.', []);
    const { checked, dead } = followLinks(new Map([...packed, ['dist/llms.txt', text]]));
    expect(dead).toEqual([]);
    expect(checked).toBeGreaterThan(followLinks(packed).checked + 20);
  });

  it('that lead nowhere are reported', () => {
    const files = new Map([
      ['a.md', '# A\n\n[b](b.md#there) [c](c.md) [gone](b.md#gone) ![d](d.png)\n\n<img src="e.png">'],
      ['b.md', '## There\n'],
    ]);
    expect(followLinks(files)).toEqual({ checked: 5, dead: ['a.md: c.md', 'a.md: b.md#gone', 'a.md: d.png', 'a.md: e.png'] });
  });
});
