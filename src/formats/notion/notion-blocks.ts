import {
  type Competency,
  type Example,
  type Expectation,
  type Fact,
  type Level,
  type LevelFields,
  levelName,
  type Prose,
} from '../../ladder/index.js';
import { chunk } from './notion-limits.js';
import { notionText } from './notion-text.js';
import type { Block, NotionBlock, NotionContent, NotionItem, NotionLeaf, NotionText } from './notion-types.js';

type Type = NotionLeaf['type'];
type Statement = Expectation | Example;

/** Converts a level to blocks, each within the limits of the API. Their number can exceed the limit of a request. */
export function levelBlocks(level: Level): NotionBlock[] {
  const blocks: LevelFields<readonly NotionBlock[]> = {
    id: [],
    code: [],
    title: blocksOf<NotionItem>('heading_2', notionText(levelName(level))),
    summary: quoteOf(level.summary),
    facts: level.facts.flatMap(factBlocks),
    examples: exampleBlocks(level.examples ?? []),
    competencies: level.competencies.flatMap(competencyBlocks),
    source: [],
  };
  return Object.values(blocks).flat();
}

const competencyBlocks = ({ icon, title, summary, expectations, examples }: Competency): NotionBlock[] => [
  ...blocksOf<NotionItem>('heading_3', notionText(icon === undefined ? title : `${icon} ${title}`)),
  ...quoteOf(summary),
  ...statementBlocks(expectations, itemsOf),
  ...exampleBlocks(examples),
];

const quoteOf = (summary: Prose | undefined): NotionBlock[] =>
  summary === undefined ? [] : blocksOf<NotionItem>('quote', notionText(summary));

const factBlocks = ({ label, value }: Fact): NotionBlock[] =>
  blocksOf('bulleted_list_item', [...notionText(label, { bold: true }), ...notionText(': '), ...notionText(value)]);

const exampleBlocks = (examples: readonly Example[]): NotionBlock[] =>
  examples.length === 0 ? [] : blocksOf('toggle', notionText('Examples'), itemsOf(examples));

const itemsOf = (statements: readonly Statement[]): NotionItem[] => statementBlocks(statements, leavesOf);

function statementBlocks<Child>(statements: readonly Statement[], childrenOf: (children: readonly Statement[]) => Child[]): Block<Child>[] {
  return statements.flatMap(({ text, children = [] }) => blocksOf('bulleted_list_item', notionText(text), childrenOf(children)));
}

/** Statements at the maximum depth. Their children become their siblings. */
const leavesOf = (statements: readonly Statement[]): NotionLeaf[] =>
  statements.flatMap(({ text, children = [] }) => [...blocksOf<never>('bulleted_list_item', notionText(text)), ...leavesOf(children)]);

/** Creates a block, or several of its type if its text or its children exceed the limits. Children are in the last block with text. */
function blocksOf<Child>(type: Type, text: NotionText[], children: readonly Child[] = []): Block<Child>[] {
  const texts = chunk(text, 'text');
  const lists = chunk(children, 'children');
  return [
    ...texts.slice(0, -1).map((each) => block<Child>(type, each)),
    block(type, texts.at(-1) ?? [], lists[0]),
    ...lists.slice(1).map((each) => block(type, notionText('…'), each)),
  ];
}

function block<Child>(type: Type, rich_text: NotionText[], children?: Child[]): Block<Child> {
  const content: NotionContent<Child> = children === undefined ? { rich_text } : { rich_text, children };
  switch (type) {
    case 'heading_2':
      return { type, heading_2: content };
    case 'heading_3':
      return { type, heading_3: content };
    case 'quote':
      return { type, quote: content };
    case 'toggle':
      return { type, toggle: content };
    case 'bulleted_list_item':
      return { type, bulleted_list_item: content };
  }
}
