import type { LadderFile } from '../markdown/dialects/index.js';
import { adoptSlips } from './axes/adopt.js';
import { OutlineDrafter } from './axes/draft-outline.js';
import { type FoundLevels, type LevelHypothesis, layerNamed, levelHypotheses, planLevels } from './axes/find-levels.js';
import { moreIn, nodesIn } from './axes/more-levels.js';
import { readTable } from './axes/read-matrix.js';
import type { FileReading } from './draft/file-reading.js';
import { LadderBuilder } from './draft/ladder-builder.js';
import type { Layer, LevelsOption } from './draft/layers.js';
import type { FileOutline } from './forms.js';
import { nameFile } from './name-file.js';
import { type OutlineNode, OutlineText, type Part } from './outline/outline.js';
import type { Dialect } from './reading.js';
import type { Source } from './source/source.js';
import type { Around } from './table/around.js';
import type { Grid } from './table/cell.js';

/** A file that was read into an outline. */
export interface Document {
  readonly file: LadderFile;
  readonly source: Source;
  readonly outline: FileOutline;
}

/** Finds the levels of all documents together, and drafts each document. The reading of a document without levels has no builder. */
export function readDocuments(documents: readonly Document[], chosen?: LevelsOption): FileReading[] {
  const pages = documents.map((document) => ({ ...document, page: pageOf(document) }));
  const found = new Map<OutlineNode, FoundLevels[]>();
  let open = pages.map(({ page }) => page);
  while (open.length > 0) {
    const root: Part = { kind: 'part', layer: 'file', name: new OutlineText('', nowhere, true), children: open, place: nowhere };
    const [likeliest, next] = levelHypotheses(root, chosen);
    if (!likeliest) break;
    if (next && chosen === undefined) sayNext(likeliest, next, pages);
    const best = planLevels(likeliest);
    const taken = new Set<OutlineNode>();
    for (const page of open) {
      const within = nodesIn(page);
      const levels = best.levels.filter(({ node }) => within.has(node));
      if (levels.length === 0) continue;
      taken.add(page);
      const own: FoundLevels = { ...best, levels };
      found.set(page, [own, ...moreIn(page, own, chosen)]);
    }
    open = open.filter((page) => !taken.has(page));
  }
  return pages.map(({ file, source, outline, page }) =>
    draft({ file, source, outline }, page, found.get(page) ?? [], chosen, found.size > 0),
  );
}

const nowhere = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

/** Reports front matter that is not a ladder itself. Its title may have named the page or its level; other keys are left out. */
function sayHead({ head, title, code, id }: FileOutline, builder: LadderBuilder, source: Source): void {
  if (!head) return;
  const { data, place } = head;
  if (data?.kind !== 'map' || !title?.isTaken) {
    source.add('unread-block', place, 'front matter');
    return;
  }
  const levels = [...builder.levels.values()];
  for (const { key, keyPlace, value } of data.entries) {
    const text = value.kind === 'scalar' ? value.text.trim() : '';
    const isCode = code !== undefined && text === code && levels.some((level) => level.code === code);
    const isGiven = id !== undefined && text === id && (builder.id === id || levels.some((level) => level.id === id));
    if (isCode || isGiven) source.syntax.push({ start: keyPlace.start, end: value.place.end });
    else if (value.place === title.place) source.syntax.push(keyPlace);
    else source.add('unread-key', { start: keyPlace.start, end: value.place.end }, key);
  }
}

/**
 * The file as one node. Its name is its only heading of depth 1, else the title in its front matter, else the name of the file. A heading
 * with the title and a number, such as `02 Expert`, is the title.
 */
export function pageOf({ file, source, outline }: Document): Part {
  const { nodes, title } = outline;
  const parts = nodes.filter((node): node is Part => node.kind === 'part' && (node.layer === 'heading' || node.layer === 'bold'));
  const [only, ...others] = parts;
  const place = { start: nodes[0]?.place.start ?? nowhere.start, end: nodes.at(-1)?.place.end ?? nowhere.end };
  const page = (name: OutlineText, children: readonly OutlineNode[]): Part =>
    adoptSlips({ kind: 'part', layer: 'file', name, children, place });
  const given = outline.id === undefined ? {} : { id: outline.id };
  const titled = (name: OutlineText, children: readonly OutlineNode[]): Part => ({
    ...page(name, children),
    ...given,
    ...(outline.code !== undefined && { code: outline.code }),
    ...(outline.isLevel && { isLevelField: true }),
  });
  if (only && others.length === 0 && only.depth === 1) {
    const children = nodes.flatMap((node) => (node === only ? only.children : [node]));
    if (title === undefined || only.name.words.replace(/^\d+[.)]?\s+/, '') !== title.words || only.name.words === title.words)
      return { ...page(only.name, children), ...given };
    only.name.take();
    source.syntax.push(only.name.place);
    return titled(title, children);
  }
  if (title && parts.every(({ depth }) => depth !== 1)) return titled(title, nodes);
  if (only && others.length === 0 && !title && nodes[0] === only) return page(only.name, only.children);
  return page(new OutlineText(nameFile(file.path), place, true), nodes);
}

function draft(
  { file, source, outline }: Document,
  page: Part,
  found: readonly FoundLevels[],
  chosen: LevelsOption | undefined,
  hasLevels: boolean,
): FileReading {
  const builder = new LadderBuilder(source);
  const side = chosen === 'rows' || chosen === 'columns' ? chosen : undefined;
  let tables = 0;
  const grids = [...nodesIn(page)].flatMap((node) => (node.kind === 'table' ? [node.grid] : []));
  const likeOthers = compareTables(grids);
  const reader = new OutlineDrafter({ ...page, name: page.name, children: [page] }, found, builder, source, ({ grid }, around) => {
    const isRead = readTable(
      grid,
      builder,
      source,
      { ...around, ...likeOthers.get(grid), hasLevels, isOnly: !hasLevels && grids.length === 1 },
      side,
    );
    if (isRead) tables++;
    return isRead;
  });
  const [first] = found;
  const isBeneath = first?.isBeneath === true;
  if (first) builder.layers = { levels: first.layer, competencies: competencyLayer(first) };
  reader.read({ ...page, children: [page] });
  if (isBeneath) builder.orderLevels();
  // If the file has several levels, the title in its front matter is the title of the ladder.
  if (outline.title && builder.levels.size > 1 && !outline.title.isTaken && builder.title === '') {
    outline.title.take();
    builder.title = outline.title.words;
  }
  sayHead(outline, builder, source);
  const isLadder = builder.levels.size > 0 && (builder.hasStatements || (first?.scale ?? 0) >= 0.85);
  return {
    file,
    source,
    dialect: dialectOf(outline, page, first, tables),
    ...(isLadder && { builder }),
    inherits: [],
    mayJoin: isBeneath ? 'some' : tables > 0 && found.length === 0 ? 'same' : undefined,
  };
}

function dialectOf({ dialect }: FileOutline, page: Part, first: FoundLevels | undefined, tables: number): Dialect {
  if (dialect !== 'outline') return dialect;
  if (!first) return tables > 0 ? 'table' : 'outline';
  const parts = first.levels.map(({ node }) => node);
  const isBold = (node: OutlineNode | undefined): boolean => node?.kind === 'part' && node.layer === 'bold';
  const competency = (node: OutlineNode): OutlineNode | undefined =>
    node.kind === 'part' ? node.children.find((child) => child.kind === 'part') : undefined;
  if (parts.some((node) => isBold(node) || isBold(competency(node)) || node.kind === 'item')) return 'bold';
  const isPage = parts.every((node) => node === page || (node.kind === 'part' && node.depth === 1));
  return isPage && !first.isBeneath ? 'page' : 'outline';
}

function competencyLayer({ isBeneath, levels, family, plan }: FoundLevels): Layer | undefined {
  const [first] = levels;
  if (isBeneath) return layerNamed(family.groups[0]?.parent.layer ?? 'file');
  if (plan.byLabel) return 'labels';
  const found = first && first.node.kind === 'part' ? plan.competenciesOf(first.node)[0] : undefined;
  return found && layerNamed(found.layer);
}

/** Reports the second-best hypothesis if its score is close to the best and the names are weak evidence, so that the user can decide. */
function sayNext(first: LevelHypothesis, next: LevelHypothesis, pages: readonly { readonly source: Source; readonly page: Part }[]): void {
  if (first.scale >= 0.5 || next.score < first.score * 0.85) return;
  const [one, other] = [first.levels[0], next.levels[0]];
  const owner = one && pages.find(({ page }) => nodesIn(page).has(one.node));
  if (!one || !other || !owner) return;
  const namesOf = ({ family }: LevelHypothesis): string =>
    family.names
      .slice(0, 3)
      .map((name) => `“${name}”`)
      .join(', ');
  owner.source.add(
    'other-reading',
    one.node.place,
    `The levels may be ${first.layer} (${namesOf(first)}) or ${next.layer} (${namesOf(next)}); nothing but their order tells, and ${first.layer} were taken.`,
  );
}

const headOf = ([head = []]: Grid): string => head.map(({ words }) => words).join('\n');

/** Whether each table has the same columns as another of the file, and whether most of its rows have names of rows of those. */
function compareTables(grids: readonly Grid[]): ReadonlyMap<Grid, Pick<Around, 'isOneOfMany' | 'isOfJob'>> {
  const groups = new Map<string, Grid[]>();
  for (const grid of grids) {
    const group = groups.get(headOf(grid));
    if (group) group.push(grid);
    else groups.set(headOf(grid), [grid]);
  }
  const found = new Map<Grid, Pick<Around, 'isOneOfMany' | 'isOfJob'>>();
  for (const group of groups.values()) {
    const counts = new Map<string, number>();
    for (const grid of group) for (const name of rowNames(grid)) counts.set(name, (counts.get(name) ?? 0) + 1);
    for (const grid of group) {
      const names = [...rowNames(grid)];
      const again = names.filter((name) => (counts.get(name) ?? 0) > 1);
      found.set(grid, { isOneOfMany: group.length > 1, isOfJob: again.length * 2 > names.length });
    }
  }
  return found;
}

const rowNames = ([, ...body]: Grid): ReadonlySet<string> => new Set(body.flatMap(([name]) => (name && !name.isBlank ? [name.words] : [])));
