import type { LadderFile } from '../../markdown/dialects/index.js';
import { introduction } from '../axes/draft-outline.js';
import { isSentence } from '../axes/leaves.js';
import type { DataNode } from '../data/data-node.js';
import type { openData } from '../data/open-data.js';
import { readDocuments } from '../documents.js';
import type { Opened } from '../file-opener.js';
import type { Source } from '../source/source.js';
import { type DataParser, markdownOutline } from './markdown-form.js';

/** The functions that read front matter. */
interface HeadReader {
  readonly parse: DataParser;
  readonly open: typeof openData;
}

/** Opens a Markdown page. Without `head`, front matter is reported as not read. */
export function openMarkdown(file: LadderFile, source: Source, head?: HeadReader): Opened {
  const outline = markdownOutline(source, head?.parse);
  const { data } = outline.head ?? {};
  if (!head || !data || !hasContent(data) || source.issues.some(({ severity }) => severity === 'error')) return { file, source, outline };
  // If the front matter is a ladder, the text below it is an introduction.
  const opened = head.open(file, source, data, 'front-matter');
  if (!('outline' in opened)) {
    opened.builder?.notes.push(...introduction(outline.nodes, source));
    return opened;
  }
  if (readDocuments([opened]).some(({ builder }) => builder))
    return { ...opened, outline: { ...opened.outline, nodes: [...opened.outline.nodes, ...outline.nodes] } };
  return { file, source, outline };
}

const hasContent = (node: DataNode): boolean =>
  node.kind === 'map' &&
  node.entries.some(
    ({ value }) =>
      value.kind === 'map' ||
      (value.kind === 'list' && value.items.some((item) => item.kind !== 'scalar')) ||
      // A list of words, such as tags, asks for nothing.
      (value.kind === 'list' && value.items.length > 1 && value.items.some((item) => item.kind === 'scalar' && isSentence(item.text))),
  );
