import { build } from 'vite';
import { elementScript } from './element-script.js';
import { embedScript } from './embed-script.js';

/** `npm run build`, but for the declarations: the library, which empties `dist/` first, and the scripts for script tags. */
await build();
for (const script of [elementScript('script'), elementScript('beside'), embedScript('host'), embedScript('page')])
  await build({ ...script, configFile: false });
