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

A static page has no button that opens all, and what opens is no button there; its words, headings and lists are compared.
`;

/** Writes docs/consistency.md, of what each host left in a folder; not when only some hosts were run. */
export async function writeConsistency(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const file = join(root, 'docs/consistency.md');
  const known = existsSync(file) ? [...readFileSync(file, 'utf8').matchAll(/^\| (.+?) \|/gm)].slice(2).map(([, host]) => host) : [];
  const hosts = files.map((name) => name.replace('.json', ''));
  if (known.some((host) => host && !hosts.includes(host))) return;
  const mark = (same: boolean): string => (same ? '✓' : '✗ **differs**');
  const rows = hosts.toSorted().map((host) => {
    const { text, tree, fingerprint, pixels } = JSON.parse(readFileSync(join(folder, `${host}.json`), 'utf8')) as Consistency;
    return `| ${host} | ${mark(text)} | ${mark(tree)} | ${mark(fingerprint)} | ${pixels === undefined ? '–' : `${(pixels * 100).toFixed(2)} %`} |`;
  });
  const table = ['| host | words | structure | fingerprint | pixels |', '|---|---|---|---|---|', ...rows].join('\n');
  writeFileSync(file, `${introduction}\n${table}\n`);
}
