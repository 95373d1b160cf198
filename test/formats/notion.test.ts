import type { BlockObjectRequest } from '@notionhq/client';
import fc from 'fast-check';
import { type Level, type Prose, proseText } from 'rungs';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';
import { ladder as software } from 'rungs/data/octopus-software-engineering';
import { type NotionBlock, type NotionContent, type NotionItem, type NotionText, notionFormat, notionRequests } from 'rungs/formats';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { generatedLevels } from '../cases/generated.js';
import { levels } from '../cases/levels.js';
import { runs } from '../runs.js';

interface Block {
  readonly type: string;
  readonly text: readonly NotionText[];
  readonly children: readonly Block[];
}

/** A block as data with the same fields for all types. */
function plain(block: NotionBlock): Block {
  const content = Object.entries(block).find(([key]) => key === block.type)?.[1] as NotionContent<NotionItem>;
  return { type: block.type, text: content.rich_text, children: (content.children ?? []).map(plain) };
}

const blocksOf = (level: Level): Block[] => notionRequests(level).flatMap(({ children }) => children.map(plain));
const wordsOf = ({ text }: Block): string => text.map((piece) => piece.text.content).join('');
const all = (blocks: readonly Block[]): Block[] => blocks.flatMap((block) => [block, ...all(block.children)]);
const depthOf = (blocks: readonly Block[]): number => Math.max(0, ...blocks.map(({ children }) => 1 + depthOf(children)));
const withText = (text: Prose): Level => ({
  id: 'l4',
  title: 'Lead',
  facts: [],
  competencies: [{ id: 'craft', title: 'Craft', expectations: [{ id: 'l4-one', text }], examples: [] }],
});
/** The rich text objects of the only statement of a level. */
const piecesOf = (text: Prose): NotionText[] =>
  all(blocksOf(withText(text))).flatMap(({ type, text }) => (type === 'bulleted_list_item' ? text : []));

/** The limits of the API: https://developers.notion.com/reference/request-limits */
function expectWithinLimits(requests: ReturnType<typeof notionRequests>): void {
  for (const request of requests) {
    const blocks = request.children.map(plain);
    expect(blocks.length).toBeGreaterThan(0);
    expect(blocks.length).toBeLessThanOrEqual(100);
    expect(all(blocks).length).toBeLessThanOrEqual(1000);
    expect(depthOf(blocks)).toBeLessThanOrEqual(3);
    expect(Buffer.byteLength(JSON.stringify(request))).toBeLessThanOrEqual(500_000);
    for (const { text, children } of all(blocks)) {
      expect(text.length).toBeLessThanOrEqual(100);
      expect(children.length).toBeLessThanOrEqual(100);
      for (const piece of text) {
        expect(piece.text.content.length).toBeLessThanOrEqual(2000);
        expect(piece.text.content.length).toBeGreaterThan(0);
        expect(() => encodeURIComponent(piece.text.content)).not.toThrow();
        if (piece.text.link) {
          expect(piece.text.link.url).toMatch(/^(?:https?|mailto):/);
          expect(piece.text.link.url.length).toBeLessThanOrEqual(2000);
        }
      }
    }
  }
}

function expectEveryWord(level: Level): void {
  const statements = (list: readonly { readonly text: Prose; readonly children?: Level['examples'] }[]): string[] =>
    list.flatMap(({ text, children = [] }) => [proseText(text), ...statements(children)]);
  const texts = [
    level.code === undefined ? level.title : `${level.code}: ${level.title}`,
    ...(level.summary === undefined ? [] : [proseText(level.summary)]),
    ...level.facts.map(({ label, value }) => `${label}: ${proseText(value)}`),
    ...((level.examples ?? []).length > 0 ? ['Examples', ...statements(level.examples ?? [])] : []),
    ...level.competencies.flatMap(({ icon, title, summary, expectations, examples }) => [
      icon === undefined ? title : `${icon} ${title}`,
      ...(summary === undefined ? [] : [proseText(summary)]),
      ...statements(expectations),
      ...(examples.length > 0 ? ['Examples', ...statements(examples)] : []),
    ]),
  ];
  expect(all(blocksOf(level)).map(wordsOf)).toEqual(texts);
}

describe('notionRequests', () => {
  it('returns blocks that are requests of the client of Notion', () => {
    expectTypeOf<NotionBlock>().toExtend<BlockObjectRequest>();
  });

  it('writes the definition in one request: a heading, a quote, facts, and each competency with its examples in a toggle', () => {
    const [request, ...more] = notionRequests(l4);
    expect(more).toEqual([]);
    const blocks = (request?.children ?? []).map(plain);
    expect(blocks.slice(0, 4).map((block) => [block.type, wordsOf(block)])).toEqual([
      ['heading_2', 'L4: Lead Data Engineer'],
      ['quote', proseText(l4.summary ?? '')],
      ['bulleted_list_item', 'Planning horizon: 6-12 months'],
      ['bulleted_list_item', expect.stringMatching(/^Impact radius: /)],
    ]);
    expect(blocks[2]?.text[0]).toEqual({ type: 'text', text: { content: 'Planning horizon' }, annotations: { bold: true } });
    expect(blocks.filter(({ type }) => type === 'heading_3').map(wordsOf)).toEqual(
      l4.competencies.map(({ icon, title }) => `${icon} ${title}`),
    );
    const toggles = blocks.filter(({ type }) => type === 'toggle');
    expect(toggles.map(({ children }) => children.map(wordsOf))).toEqual(
      l4.competencies.filter(({ examples }) => examples.length > 0).map(({ examples }) => examples.map(({ text }) => proseText(text))),
    );
  });

  it.each([...ladder.levels, ...software.levels, ...Object.values(levels)].map((level) => [level.title, level] as const))(
    'keeps every word of %s within the limits of the API',
    (_, level) => {
      expectWithinLimits(notionRequests(level));
      expectEveryWord(level);
    },
  );

  it('writes the levels of a ladder in sequence', () => {
    const requests = notionRequests(software);
    expectWithinLimits(requests);
    expect(requests.flatMap(({ children }) => children)).toEqual(
      software.levels.flatMap((level) => notionRequests(level).flatMap(({ children }) => children)),
    );
    expect(JSON.parse(notionFormat.write(software))).toEqual(requests);
  });

  it('keeps every word within the limits, for generated levels', () => {
    fc.assert(
      fc.property(generatedLevels, (level) => {
        expectWithinLimits(notionRequests(level));
        expectEveryWord(level);
      }),
      runs(100),
    );
  });

  it('writes marks as annotations, also nested ones', () => {
    expect(piecesOf(['a ', { strong: ['b ', { em: 'c' }] }, { code: 'd' }])).toEqual([
      { type: 'text', text: { content: 'a ' } },
      { type: 'text', text: { content: 'b ' }, annotations: { bold: true } },
      { type: 'text', text: { content: 'c' }, annotations: { bold: true, italic: true } },
      { type: 'text', text: { content: 'd' }, annotations: { code: true } },
    ]);
  });

  it('links safe absolute URLs, and keeps the text of other links', () => {
    const linkOf = (href: string): string | undefined => piecesOf([{ href, text: 'words' }])[0]?.text.link?.url;
    expect(linkOf('https://octopus.com/careers')).toBe('https://octopus.com/careers');
    expect(linkOf('mailto:people@octopus.com')).toBe('mailto:people@octopus.com');
    for (const href of [
      'Leadership.md',
      '#l4',
      '/handbook',
      '//octopus.com',
      'javascript:alert(1)',
      'http://[',
      `https://octopus.com/${'a'.repeat(2000)}`,
    ])
      expect([href, linkOf(href)]).toEqual([href, undefined]);
    expect(piecesOf([{ href: 'Leadership.md', text: 'words' }])).toEqual([{ type: 'text', text: { content: 'words' } }]);
  });

  it('splits a long text, but no character', () => {
    const text = `a${'🦉'.repeat(4000)}`;
    const pieces = piecesOf(text).map((piece) => piece.text.content);
    expect(pieces.join('')).toBe(text);
    expect(pieces[0]).toHaveLength(1999);
    expectWithinLimits(notionRequests(withText(text)));
  });

  it('splits a text with more rich text objects or bytes than a block can have', () => {
    for (const text of [
      Array.from({ length: 250 }, (_, at) => ({ [at % 2 ? 'strong' : 'em']: `${at} ` }) as { strong: string }),
      '級'.repeat(300_000),
    ]) {
      const level = withText(text);
      expectWithinLimits(notionRequests(level));
      expect(
        piecesOf(text)
          .map((piece) => piece.text.content)
          .join(''),
      ).toBe(proseText(text));
    }
  });

  it('splits lists that are longer than a block can have', () => {
    const statement = (id: string, children: Level['examples'] = []) => ({ id, text: id, children });
    const many = (prefix: string, count: number, children?: Level['examples']) =>
      Array.from({ length: count }, (_, at) =>
        statement(
          `${prefix}-${at}`,
          children?.map((child) => ({ ...child, id: `${prefix}-${at}-${child.id}` })),
        ),
      );
    const level: Level = {
      ...withText('one'),
      competencies: [
        {
          id: 'craft',
          title: 'Craft',
          expectations: [statement('top', many('child', 250, many('leaf', 30)))],
          examples: many('example', 150, many('part', 120)),
        },
      ],
    };
    const requests = notionRequests(level);
    expectWithinLimits(requests);
    const words = all(blocksOf(level)).map(wordsOf);
    expect(words.filter((each) => each.startsWith('child'))).toHaveLength(250);
    expect(words.filter((each) => each.startsWith('leaf'))).toHaveLength(250 * 30);
    expect(words.filter((each) => each.startsWith('example'))).toHaveLength(150);
    expect(words.filter((each) => each.startsWith('part'))).toHaveLength(150 * 120);
    expect(words.filter((each) => each === 'Examples')).toHaveLength(1);
  });

  it('makes statements that are nested too deep for the API siblings of their parents', () => {
    const deep: Level = {
      ...withText(''),
      competencies: [
        {
          id: 'craft',
          title: 'Craft',
          expectations: [
            {
              id: '0',
              text: '0',
              children: [{ id: '1', text: '1', children: [{ id: '2', text: '2', children: [{ id: '3', text: '3' }] }] }],
            },
          ],
          examples: [],
        },
      ],
    };
    const [top] = blocksOf(deep).filter(({ type }) => type === 'bulleted_list_item');
    expect(top?.children[0]?.children.map(wordsOf)).toEqual(['2', '3']);
  });
});
