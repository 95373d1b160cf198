import { build } from 'vite';
import { elementScript } from './element-script.js';
import { embedScript } from './embed-script.js';

/* The first step of `npm run build`: builds the library, which empties `dist/`, and then the files for script tags. */
await build();
for (const script of [elementScript('script'), elementScript('beside'), embedScript('host'), embedScript('page')])
  await build({ ...script, configFile: false });
