import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { legacyFields } from '../legacy-fields.js';
import { generatedPages } from './pages.js';

/** `npm run docs` writes the generated pages of `docs/`, and the fields of `package.json` that are derived from its `exports`. */
rmSync('docs/guides', { recursive: true, force: true });
mkdirSync('docs/guides', { recursive: true });
for (const [path, text] of Object.entries(generatedPages('.'))) writeFileSync(path, text);
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as object;
writeFileSync('package.json', `${JSON.stringify({ ...manifest, ...legacyFields() }, null, 2)}\n`);
