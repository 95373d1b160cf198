import type { LadderFile } from '../../markdown/dialects/index.js';
import { introduction } from '../axes/draft-outline.js';
import type { DataNode } from '../data/data-node.js';
import type { openData } from '../data/open-data.js';
import { readDocuments } from '../documents.js';
import type { Opened } from '../file-opener.js';
import type { Source } from '../source/source.js';
import { type DataParser, markdownOutline } from './markdown-form.js';

/** What reads data at the head of a page. */
interface HeadReader {
  readonly parse: DataParser;
  readonly open: typeof openData;
}

/** Opens a page of Markdown. Without a reader for it, data at the head of the page is left out with an issue. */
export function openMarkdown(file: LadderFile, source: Source, head?: HeadReader): Opened {
  const outline = markdownOutline(source, head?.parse);
  const { data } = outline.head ?? {};
  if (!head || !data || !hasContent(data) || source.issues.some(({ severity }) => severity === 'error')) return { file, source, outline };
  // Data at the head of a page is a ladder, if it can be one; what stands beneath it is an introduction.
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
      (value.kind === 'list' && value.items.length > 1),
  );
