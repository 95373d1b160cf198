import { cp, mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';

const dist = new URL('.', import.meta.resolve('rungs/rungs-embed.html'));
const names = ['rungs-embed.html', 'rungs-embed-page.js', 'rungs-element.js', 'rungs-element', 'rungs-embed.js'];
await mkdir('public/rungs', { recursive: true });
for (const name of names) await cp(fileURLToPath(new URL(name, dist)), `public/rungs/${name}`, { recursive: true });
await writeFile('public/l4.json', JSON.stringify({ level: l4, ladder }));
