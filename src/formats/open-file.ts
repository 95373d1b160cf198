import type { LadderFile } from '../markdown/dialects/index.js';
import { parseYaml } from './data/parse-yaml.js';
import type { LevelsOption } from './draft/layers.js';
import { type FileOpener, noReading, type Opened } from './file-opener.js';
import { htmlOutline } from './html/html-form.js';
import { limits } from './limits.js';
import { openCsv } from './open-csv.js';
import { openData } from './open-data.js';
import { openJson } from './open-json.js';
import { openMarkdown } from './open-markdown.js';
import { openYaml } from './open-yaml.js';
import { type Look, recognise } from './recognise.js';
import { Source } from './source.js';

const openers: Readonly<Record<Exclude<Look['kind'], 'none'>, FileOpener>> = {
  markdown: (file, source) => openMarkdown(file, source, { parse: parseYaml, open: openData }),
  html: (file, source) => ({ file, source, outline: htmlOutline(source) }),
  csv: openCsv,
  yaml: openYaml,
  json: openJson,
};

/** Opens a file as what it looks like. */
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
