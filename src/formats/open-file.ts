import shortcodes from 'markdown-it-emoji/lib/data/full.mjs';
import type { LadderFile } from '../markdown/dialects/index.js';
import { openCsv } from './csv/open-csv.js';
import { openData } from './data/open-data.js';
import { openJson } from './data/open-json.js';
import { openYaml } from './data/open-yaml.js';
import { parseYaml } from './data/parse-yaml.js';
import type { LevelsOption } from './draft/layers.js';
import { type FileOpener, noReading, type Opened } from './file-opener.js';
import { htmlOutline } from './html/html-form.js';
import { openMarkdown } from './markdown/open-markdown.js';
import { limits } from './source/limits.js';
import { type Look, recognise } from './source/recognise.js';
import { Source } from './source/source.js';

const openers: Readonly<Record<Exclude<Look['kind'], 'none'>, FileOpener>> = {
  markdown: (file, source) => {
    source.shortcodes = shortcodes;
    return openMarkdown(file, source, { parse: parseYaml, open: openData });
  },
  html: (file, source) => ({ file, source, outline: htmlOutline(source) }),
  csv: openCsv,
  yaml: openYaml,
  json: openJson,
};

/** Opens a file with the opener of the format that it appears to have. */
export function openFile(file: LadderFile, chosen?: LevelsOption): Opened {
  const { text, path } = file;
  const look = recognise(text, path);
  const source = new Source(look.kind === 'none' ? text.replace(/\r\n?/g, '\n') : text, path, limits[look.kind]);
  if (source.isTooLong) return noReading(file, source);
  if (look.kind !== 'none') return openers[look.kind](file, source, chosen);
  source.issues.length = 0;
  source.refuse(look.what);
  return noReading(file, source);
}
