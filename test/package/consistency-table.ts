import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Consistency } from './consistency.js';
import { root } from './host.js';

const introduction = `# Consistency

What each host shows of Octopus Deploy's L4, beside a page that has nothing but the component. Every host is a real one: an
example of [examples/](../examples), installed from a registry and driven in Chromium with all of the level opened, or that
bare page with a stylesheet that styles every element. Written by \`npm run test:package\`.

- **Words**: the text in reading order is identical.
- **Structure**: headings, lists, groups, buttons and their names in the accessibility tree are identical, headings as deep
  as the host asks for.
- **Fingerprint**: \`data-rungs-fingerprint\` is identical.
- **Pixels**: share of the pixels that differ at the same width and in the same font; less than 0.1 % is asked for.
- **Script**: where a page has no build, the size by gzip of the one script that it loads to show a level.

A static page has no button that opens all, and what opens is no button there; its words, headings and lists are compared.
`;

/** Writes docs/consistency.md anew, of what each host left in a folder; rows of hosts that were not run stay. */
export async function writeConsistency(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  const file = join(root, 'docs/consistency.md');
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const rows = new Map([...before.matchAll(/^\| (.+?) \| [✓✗].*$/gm)].map(([row, host = '']) => [host, row]));
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.json'))) {
    const { text, tree, fingerprint, pixels, script } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Consistency;
    const host = name.replace('.json', '');
    const share = pixels === undefined ? '–' : `${(pixels * 100).toFixed(2)} %`;
    const size = script === undefined ? '–' : `${(script / 1000).toFixed(1)} kB`;
    rows.set(host, `| ${host} | ${mark(text)} | ${mark(tree)} | ${mark(fingerprint)} | ${share} | ${size} |`);
  }
  const sorted = [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  const table = ['| host | words | structure | fingerprint | pixels | script |', '|---|---|---|---|---|---|', ...sorted].join('\n');
  writeFileSync(file, `${introduction}\n${table}\n`);
}

const mark = (same: boolean): string => (same ? '✓' : '✗ **differs**');
