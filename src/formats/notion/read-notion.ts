import { type Place, type Prose, paragraphsOf, proseText } from '../../ladder/index.js';
import { readTable } from '../axes/read-matrix.js';
import { type DataNode, isMap, type MapNode } from '../data/data-node.js';
import { isEmpty, NodeFields, refuse } from '../data/node-fields.js';
import type { LadderBuilder } from '../draft/ladder-builder.js';
import { readParts } from '../parts/read-parts.js';
import type { Source } from '../source/source.js';
import { Cell, type Grid } from '../table/cell.js';
import { announcesExamples, type NotionPiece, notionParts } from './notion-parts.js';
import { readNotionText } from './read-notion-text.js';

/**
 * Reads blocks of Notion: requests of `notionRequests`, or responses of the API, also several in a list. Nested blocks are in `children`
 * of a block or of its content. Returns whether the blocks contain a ladder.
 *
 * - Headings, and toggles with children, are headings.
 * - List items are statements, or facts if they are below a level and start with a bold label.
 * - Quotes and callouts are summaries.
 * - Blocks below a toggle or a line `Examples` are examples.
 * - A table is a matrix of levels and competencies.
 *
 * The ids of blocks become ids of statements. docs/reading.md lists what is lost when a ladder is written to Notion and read again.
 */
export function readNotion(root: DataNode, ladder: LadderBuilder, report: Source): boolean {
  const tables: NotionTable[] = [];
  const pieces = readBlocks(root, tables, report);
  const isRead = readParts(notionParts(pieces, isOurs(root, pieces)), ladder, report);
  const read = tables.map(({ rows, place }) => {
    const isTable = readTable(rows, ladder, report);
    if (!isTable) report.add('unread-table', place);
    return isTable;
  });
  return isRead || read.includes(true);
}

interface NotionTable {
  readonly rows: Grid;
  readonly place: Place;
}

/** Whether `notionRequests` wrote the blocks: no ids, and a few types only. Then the types of headings show what they are. */
const isOurs = (root: DataNode, pieces: readonly NotionPiece[]): boolean =>
  root.kind === 'list' &&
  root.items.every((item) => isMap(item) && item.entries.length === 1 && item.entries[0]?.key === 'children') &&
  pieces[0]?.type === 'heading_2' &&
  pieces.every(
    ({ type, text, id }) => id === undefined && (ownTypes.has(type) || (type === 'toggle' && /^(?:Examples|…)$/.test(proseText(text)))),
  );

const ownTypes = new Set(['heading_2', 'heading_3', 'quote', 'bulleted_list_item']);

/** Fields of blocks with technical data. */
const blockForm = (
  'object parent created_time last_edited_time created_by last_edited_by archived in_trash is_archived request_id next_cursor block ' +
  'page_or_block'
).split(' ');
const contentForm = 'color is_toggleable icon checked list_start_index list_format synced_from width_ratio'.split(' ');

/** Types of blocks with text, of blocks that only contain others, and of blocks without content. */
const texts = new Set(
  'paragraph heading_1 heading_2 heading_3 heading_4 bulleted_list_item numbered_list_item to_do toggle quote callout'.split(' '),
);
const containers = new Set('column_list column synced_block tab template'.split(' '));
const withoutContent = new Set('divider breadcrumb table_of_contents'.split(' '));

/** Reads the blocks of a list, a request or a response. */
function readBlocks(node: DataNode, tables: NotionTable[], report: Source): NotionPiece[] {
  if (node.kind === 'list') return node.items.flatMap((item) => readBlocks(item, tables, report));
  if (!isMap(node)) {
    refuse(node, 'a block', report);
    return [];
  }
  const type = node.entries.find(({ key }) => key === 'type')?.value;
  const own = type?.kind === 'scalar' ? type.text : '';
  const content = own === '' ? undefined : node.entries.find(({ key }) => key === own)?.value;
  // A response of the API has a `type`, too, with an empty object of that name.
  const isAnswer = node.entries.some(({ key, value }) => (key === 'children' || key === 'results') && value.kind === 'list');
  if (isMap(content) && !(isAnswer && content.entries.length === 0)) return readBlock(node, own, tables, report);
  const fields = new NodeFields(node, report);
  const found = ['children', 'results'].flatMap((name) => fields.list(name)).flatMap((item) => readBlocks(item, tables, report));
  reportMissing(fields, 'has_more', report);
  fields.form(['type', 'id', ...blockForm]);
  fields.leaveOthers();
  return found;
}

function readBlock(node: MapNode, type: string, tables: NotionTable[], report: Source): NotionPiece[] {
  const fields = new NodeFields(node, report);
  const content = fields.take(type);
  if (!content || !(texts.has(type) || containers.has(type) || withoutContent.has(type) || type === 'table')) {
    report.add('unread-kind', node.place, type);
    return [];
  }
  const id = fields.text('id');
  fields.repeated('id');
  fields.form(['type', ...blockForm]);
  const own = new NodeFields(content, report);
  own.form(contentForm);
  const rich = own.peek('rich_text');
  const text = texts.has(type) ? readNotionText(own.list('rich_text'), report) : '';
  if (rich && announcesExamples(text)) report.syntax.push(rich.place);
  const lists = [own.take('children'), fields.take('children')].filter((each) => each !== undefined);
  const children = type === 'table' ? [] : lists.flatMap((each) => readBlocks(each, tables, report));
  if (lists.every(isEmpty)) reportMissing(fields, 'has_children', report);
  else fields.form(['has_children']);
  if (type === 'table') {
    own.form(['table_width', 'has_column_header', 'has_row_header']);
    tables.push({ rows: lists.flatMap((each) => readRows(each, report)), place: node.place });
  }
  own.leaveOthers();
  fields.leaveOthers();
  return !texts.has(type) ? children : [{ type, text, ...(id !== '' && { id }), children, place: node.place }];
}

/** Reports blocks that are missing, because a response of the API has one level of at most 100 blocks. */
function reportMissing(fields: NodeFields, name: 'has_more' | 'has_children', report: Source): void {
  const value = fields.take(name);
  if (value?.kind !== 'scalar') return;
  report.syntax.push(value.place);
  if (value.value === true) report.add(name === 'has_more' ? 'missing-pages' : 'missing-blocks', value.place);
}

function readRows(rows: DataNode, report: Source): Cell[][] {
  const items = rows.kind === 'list' ? rows.items : [rows];
  return items.flatMap((node): Cell[][] => {
    const fields = new NodeFields(node, report);
    const row = fields.take('table_row');
    if (!row) {
      refuse(node, 'a table row', report);
      return [];
    }
    fields.form(['type', 'id', 'has_children', ...blockForm]);
    const own = new NodeFields(row, report);
    const cells = own.list('cells').map((cell) => cellOf(cell, report));
    own.leaveOthers();
    fields.leaveOthers();
    return [cells];
  });
}

/** Reads a table cell. Each line is a statement. */
function cellOf(node: DataNode, report: Source): Cell {
  const text = node.kind === 'list' ? readNotionText(node.items, report) : '';
  if (node.kind !== 'list') refuse(node, 'a list of rich text objects', report);
  const statements = linesOf(text).map((line) => ({ text: line }));
  return new Cell(node.place, text === '', () => ({ statements, examples: [] }));
}

function linesOf(text: Prose): readonly Prose[] {
  const parted = typeof text === 'string' ? part(text) : text.map((inline) => (typeof inline === 'string' ? part(inline) : inline));
  return paragraphsOf(parted)
    .map((line) => (typeof line === 'string' ? unmarked(line) : line))
    .filter((line) => line !== '');
}

const part = (text: string): string => text.replace(/\n+/g, '\n\n');
const unmarked = (line: string): string => line.trim().replace(/^[-•‣◦▪●–]\s+/, '');
