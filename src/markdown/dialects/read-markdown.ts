import type { LevelDraft, NoteDraft } from '../../ladder/index.js';
import { type Block, type Lines, parseBlocks } from '../blocks.js';
import { splitCode } from '../heading.js';
import type { Report } from '../issues.js';
import { openText, type PartLines, readCompetency, readHead } from '../read-level.js';
import { leaveOutDefinitions, readTitle } from '../read-parts.js';
import type { Page } from '../read-prose.js';
import { liftHeadings } from './bold-headings.js';
import { withoutContents } from './contents.js';
import { evidenceIn, isEvidence } from './evidence.js';
import { type FoundLevels, findLevels, keyOfLevel } from './find-levels.js';
import { competencyBlocks, headBlocks } from './level-blocks.js';
import { namesContents, namesLadder } from './level-title.js';
import { readNote, readNoteBlocks } from './read-notes.js';
import { isBare, type Section, sectionsIn, sectionsOf, titleOf } from './sections.js';

/** A level that was found in a text, without ids. */
export interface MarkdownLevel {
  readonly draft: LevelDraft;
  readonly lines: PartLines;
}

export interface MarkdownReading {
  readonly dialect: 'page' | 'outline' | 'bold';
  /** In the order of the text; there are none in what is no ladder. */
  readonly levels: readonly MarkdownLevel[];
  readonly notes: readonly NoteDraft[];
  /** What the text calls the ladder. */
  readonly title?: string;
  readonly report: Report;
  /** Whether the text could be looked at; else an issue says why. */
  readonly opened: boolean;
}

/**
 * Reads the levels of a Markdown text, however it is laid out: a level with its competencies beneath it, several of
 * them, or competencies with the levels beneath them; as headings, as lines in bold, or as bullets that begin in bold.
 */
export function readMarkdown(text: string, path?: string): MarkdownReading {
  const { report, clean } = openText(text, path);
  if (clean === undefined) return { dialect: 'page', levels: [], notes: [], report, opened: false };
  const page: Page = { report, env: {}, labels: new Set() };
  const { blocks, definitions, tooDeep } = parseBlocks(withoutFrontMatter(clean, page), page.env);
  const { blocks: shaped, lifted } = liftHeadings(withoutContents(blocks, page));
  const root = sectionsOf(shaped);
  const found = findLevels(root);
  if (!found || !isEvidence(evidenceIn(root, found, path))) return { dialect: 'page', levels: [], notes: [], report, opened: true };

  const outline = readOutline(root, found, page);
  leaveOutDefinitions(definitions, outline, page);
  for (const each of tooDeep) report.add('too-deep', each);
  report.addUnread();
  return { ...outline, dialect: dialectOf(found, lifted), report, opened: true };
}

/** Settings for a site's generator, which Markdown would take for a heading, are left out; their lines stay, so that places do. */
function withoutFrontMatter(text: string, page: Page): string {
  const [found = ''] = /^---[ \t]*\n(?:[^\n]*\n){0,200}?---[ \t]*(?:\n|$)/.exec(text) ?? [];
  if (!/^[\w-]+:/m.test(found)) return text;
  page.report.add('unread-block', [0, found.trimEnd().split('\n').length], 'front matter');
  return found.replace(/[^\n]/g, '') + text.slice(found.length);
}

function dialectOf({ levels, competencyFirst, depth }: FoundLevels, lifted: ReadonlySet<Block>): MarkdownReading['dialect'] {
  if (levels.some(({ heading, sections: [first] }) => (heading && lifted.has(heading)) || (first?.heading && lifted.has(first.heading))))
    return 'bold';
  return depth === 1 && !competencyFirst ? 'page' : 'outline';
}

type Outline = Pick<MarkdownReading, 'levels' | 'notes' | 'title'>;

function readOutline(root: Section, found: FoundLevels, page: Page): Outline {
  const titles: string[] = [];
  const levels = found.competencyFirst
    ? readTransposed(root, found, page)
    : found.levels.map((section) => readLevel(section, titles, page));
  const notes = [...readNoteBlocks(root.blocks, page), ...readAround(root, found, titles, page)];
  const [title] = titles;
  return { levels, notes, ...(title && { title }) };
}

/** Reads what is around the levels: the first heading that all are beneath is the ladder's title, and the rest are notes. */
function readAround(root: Section, found: FoundLevels, titles: string[], page: Page): NoteDraft[] {
  const levels = new Set(found.levels);
  const around = new Set<Section>();
  for (const { section, parent } of sectionsIn(root)) if (levels.has(section)) around.add(parent);
  // Outwards, a heading around a heading.
  const parents = [...sectionsIn(root)].reverse();
  for (const { section, parent } of parents) if (around.has(section)) around.add(parent);

  return root.sections.flatMap((section) => read(section, root));

  function read(section: Section, parent: Section): NoteDraft[] {
    if (levels.has(section)) return [];
    if (!around.has(section)) {
      if (isBare(section) && namesContents(titleOf(section))) {
        page.report.add('table-of-contents', section.lines);
        return [];
      }
      return readNote(section, page);
    }
    const inner = (): NoteDraft[] => section.sections.flatMap((child) => read(child, section));
    // A competency with its levels beneath it has been read.
    if (found.competencyFirst && section.sections.some((child) => levels.has(child))) return inner();
    const isTitle = parent === root && titles.length === 0 && root.sections.filter((each) => around.has(each)).length === 1;
    if (!isTitle) return [...readNote({ ...section, sections: [] }, page), ...inner()];
    titles.push(readTitle(titleOf(section), section.heading?.lines ?? section.lines, page));
    return [...readNoteBlocks(section.blocks, page), ...inner()];
  }
}

/** `titles` takes what a heading straight beneath the level's calls the ladder. */
function readLevel(section: Section, titles: string[], page: Page): MarkdownLevel {
  const { subtitle, competencies } = partSubtitle(section);
  const lines = section.heading?.lines ?? section.lines;
  const { code, title: source } = splitCode(titleOf(section));
  page.report.noteRead(lines);
  const ladder = subtitle !== undefined && namesLadder(titleOf(subtitle)) ? readTitle(titleOf(subtitle), subtitle.lines, page) : undefined;
  if (ladder !== undefined) titles.push(ladder);
  const title = source || (ladder === undefined && subtitle ? titleOf(subtitle) : '');
  const head = subtitle && source && ladder === undefined ? [asParagraph(subtitle), ...section.blocks] : section.blocks;
  const items = competencies.length === 0 ? listCompetencies(head) : undefined;
  const parts = items?.sections ?? competencies;
  const facts: Lines[] = [];
  const draft: LevelDraft = {
    ...(code !== undefined && { code }),
    title: readTitle(title, subtitle && !source ? subtitle.lines : lines, page, code),
    ...readHead(headBlocks(items?.blocks ?? head), page, facts),
    competencies: parts.map((part) =>
      readCompetency({ ...(part.heading && { heading: part.heading }), blocks: competencyBlocks(part) }, page),
    ),
  };
  if (items?.unnamed) page.report.add('unnamed-competency', items.unnamed);
  return {
    draft,
    lines: { level: lines, facts, competencies: parts.map(({ heading, lines }) => heading?.lines ?? lines), whole: section.lines },
  };
}

/** A small heading straight beneath the level's, with nothing beneath it, says more about the level or names the ladder. */
function partSubtitle({ heading, blocks, sections }: Section): { readonly subtitle?: Section; readonly competencies: readonly Section[] } {
  const [first, second] = sections;
  const isSubtitle = first && second && isBare(first) && blocks.length === 0 && depthOf(first) > depthOf(second) && heading;
  return isSubtitle ? { subtitle: first, competencies: sections.slice(1) } : { competencies: sections };
}

const depthOf = ({ heading }: Section): number => heading?.depth ?? 0;

const asParagraph = (section: Section): Block => ({ kind: 'paragraph', source: titleOf(section), lines: section.lines });

interface ListCompetencies {
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  /** Where statements stand that belong to no competency. */
  readonly unnamed?: Lines;
}

/** Beneath a level without headings, bullets in bold that have bullets beneath them are competencies; other bullets are in one. */
function listCompetencies(blocks: readonly Block[]): ListCompetencies | undefined {
  const isHead = (block: Block): boolean =>
    block.kind !== 'list' || headBlocks([block]).every((each) => each.kind === 'list' && each.items.every(isLabelled));
  const own = blocks.filter((block) => block.kind === 'list' && (!isHead(block) || block.items.every(isTitled)));
  const rest = blocks.filter((block) => !own.includes(block));
  const items = own.flatMap((block) => (block.kind === 'list' ? block.items : []));
  if (items.length === 0) return undefined;
  if (items.every(isTitled)) {
    const sections = items.map(({ blocks: [title, ...inner], lines }): Section => {
      const source = title?.kind === 'paragraph' ? title.source.trim().replace(/^(?:\*\*|__)|(?:\*\*|__)[:：]?$/g, '') : '';
      return { heading: { kind: 'heading', depth: 6, source, lines: title?.lines ?? lines }, blocks: inner, sections: [], lines };
    });
    return { blocks: rest, sections };
  }
  const lines: Lines = [items[0]?.lines[0] ?? 0, items.at(-1)?.lines[1] ?? 0];
  const heading = { kind: 'heading', depth: 6, source: 'Expectations', lines } as const;
  return { blocks: rest, sections: [{ heading, blocks: own, sections: [], lines }], unnamed: [lines[0], lines[0] + 1] };
}

type Bullet = Extract<Block, { kind: 'list' }>['items'][number];

/** `**Label:** value` */
const isLabelled = ({ blocks: [first] }: Bullet): boolean =>
  first?.kind === 'paragraph' && /^(?:\*\*|__)[^*_]{1,80}(?:[:：](?:\*\*|__)|(?:\*\*|__)\s*[:：])/.test(first.source);

/** `**Title**`, and bullets beneath it. */
const isTitled = ({ blocks: [first, ...inner] }: Bullet): boolean =>
  first?.kind === 'paragraph' &&
  /^(?:\*\*|__)[^*_]{1,80}(?:\*\*|__)$/.test(first.source.trim()) &&
  inner.some(({ kind }) => kind === 'list');

/** The levels beneath each competency, made levels that each have the competency. */
function readTransposed(root: Section, { levels }: FoundLevels, page: Page): MarkdownLevel[] {
  const isLevel = new Set(levels);
  const found = new Map<
    string,
    { readonly first: Section; readonly competencies: { readonly parent: Section; readonly section: Section }[] }
  >();
  for (const { section, parent } of sectionsIn(root)) {
    if (!isLevel.has(section)) continue;
    const level = found.get(keyOfLevel(section)) ?? { first: section, competencies: [] };
    level.competencies.push({ parent, section });
    found.set(keyOfLevel(section), level);
  }
  const seen = new Set<Section>();
  return [...found.values()].map(({ first, competencies }) => {
    const lines = first.heading?.lines ?? first.lines;
    const { code, title } = splitCode(titleOf(first));
    const drafts = competencies.map(({ parent, section }) => {
      // What introduces a competency is said on each level; what could not be read is reported once.
      const introduction = parent.blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'quote' || !seen.has(parent));
      seen.add(parent);
      // A level's title is read once.
      if (section.heading) page.report.noteRead(section.heading.lines);
      const blocks = introduction.map(
        (block): Block => (block.kind === 'paragraph' ? { kind: 'quote', blocks: [block], lines: block.lines } : block),
      );
      return readCompetency(
        { ...(parent.heading && { heading: parent.heading }), blocks: [...blocks, ...competencyBlocks(section)] },
        page,
      );
    });
    const draft: LevelDraft = {
      ...(code !== undefined && { code }),
      title: readTitle(title, lines, page, code),
      facts: [],
      competencies: drafts,
    };
    return {
      draft,
      lines: { level: lines, facts: [], competencies: competencies.map(({ section }) => section.heading?.lines ?? section.lines) },
    };
  });
}
