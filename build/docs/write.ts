import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { generatedPages } from './pages.js';

/** `npm run docs` writes the generated pages of `docs/`. */
rmSync('docs/guides', { recursive: true, force: true });
mkdirSync('docs/guides', { recursive: true });
for (const [path, text] of Object.entries(generatedPages('.'))) writeFileSync(path, text);
