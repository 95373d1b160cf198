import { type Ladder, proseText, validateLadder } from 'rungs';
import { accountForWords, readLadder } from 'rungs/formats';
import { describe, expect, it } from 'vitest';

function read(data: unknown, name = 'file.json') {
  const file = { path: name, text: JSON.stringify(data, undefined, 1) };
  const result = readLadder([file]);
  expect(accountForWords(file.text, result).lost).toEqual([]);
  if (result.ladder) expect(validateLadder(result.ladder)).toEqual({ ladder: result.ladder, issues: [] });
  return { ...result, rules: result.issues.map(({ rule }) => rule) };
}

/** Levels with their competencies and expectations. */
const outline = (ladder: Ladder | undefined) =>
  ladder?.levels.map(({ code, title, competencies }) => [
    code ?? title,
    Object.fromEntries(competencies.map((each) => [each.title, each.expectations.map(({ text }) => proseText(text))])),
  ]);

describe('Notion', () => {
  const piece = (plain_text: string, more: object = {}) => ({
    type: 'text',
    text: { content: plain_text, link: null },
    annotations: { bold: false, italic: false, strikethrough: false, underline: false, code: false, color: 'default' },
    plain_text,
    href: null,
    ...more,
  });
  const block = (type: string, text: string, children?: object[], more: object = {}) => ({
    object: 'block',
    id: `id-of-${text.replaceAll(' ', '-')}`,
    has_children: children !== undefined,
    type,
    [type]: { rich_text: [piece(text)], color: 'default' },
    ...(children && { children }),
    ...more,
  });
  const answer = (...results: object[]) => ({ object: 'list', results, next_cursor: null, has_more: false, type: 'block', block: {} });

  it('is read from responses of the API, with toggles, lists, quotes, callouts and paragraphs', () => {
    const { ladder, rules } = read(
      answer(
        block('heading_1', 'L1: Junior Engineer', [
          block('callout', 'Who learns'),
          block('heading_2', 'Craft'),
          block('numbered_list_item', 'Writes code', [block('bulleted_list_item', 'in small steps')]),
          block('toggle', 'Examples', [block('bulleted_list_item', 'Fixed a fault')]),
        ]),
        block('heading_1', 'L2: Senior Engineer'),
        { object: 'block', type: 'divider', divider: {} },
        block('heading_2', 'Craft'),
        block('quote', 'How things are made'),
        block('paragraph', 'Designs systems'),
      ),
    );
    expect(rules).toEqual([]);
    expect(outline(ladder)).toEqual([
      ['L1', { Craft: ['Writes code'] }],
      ['L2', { Craft: ['Designs systems'] }],
    ]);
    const [junior, senior] = ladder?.levels ?? [];
    expect(junior?.summary).toBe('Who learns');
    expect(junior?.competencies[0]?.expectations[0]).toMatchObject({ id: 'id-of-Writes-code', children: [{ text: 'in small steps' }] });
    expect(junior?.competencies[0]?.examples).toMatchObject([{ text: 'Fixed a fault' }]);
    expect(senior?.competencies[0]?.summary).toBe('How things are made');
    expect(senior?.source?.dialect).toBe('notion');
  });

  it('reports blocks that are not in the file, and blocks that cannot be read', () => {
    const { rules } = read(
      answer(
        block('heading_2', 'L1: Engineer'),
        block('heading_3', 'Craft'),
        { ...block('bulleted_list_item', 'Writes code'), has_children: true },
        { object: 'block', type: 'image', image: { caption: [piece('A chart')] } },
      ),
    );
    expect(rules.toSorted()).toEqual(['missing-blocks', 'unread-kind']);
  });

  it('keeps safe links and formatting, and the text of other links', () => {
    const rich = (href: string, annotations = {}) => ({
      type: 'bulleted_list_item',
      bulleted_list_item: { rich_text: [piece('words', { href, text: { content: 'words', link: { url: href } }, annotations })] },
    });
    const { ladder, rules } = read(
      answer(
        block('heading_2', 'L1: Engineer'),
        block('heading_3', 'Craft'),
        rich('https://octopus.com/', { bold: true }),
        rich('javascript:alert(1)'),
      ),
    );
    expect(rules).toEqual(['unsafe-link']);
    expect(ladder?.levels[0]?.competencies[0]?.expectations.map(({ text }) => text)).toEqual([
      [{ strong: [{ href: 'https://octopus.com/', text: 'words' }] }],
      'words',
    ]);
  });

  it('is read from a table of levels and competencies', () => {
    const row = (...cells: string[]) => ({ type: 'table_row', table_row: { cells: cells.map((cell) => (cell ? [piece(cell)] : [])) } });
    const { ladder } = read(
      answer({
        object: 'block',
        type: 'table',
        has_children: true,
        table: { table_width: 3, has_column_header: true, has_row_header: true },
        children: [row('Competency', 'L1', 'L2'), row('Craft', '• Writes code\n• Tests it', 'Designs'), row('Talk', 'Asks', 'Explains')],
      }),
    );
    expect(outline(ladder)).toEqual([
      ['L1', { Craft: ['Writes code', 'Tests it'], Talk: ['Asks'] }],
      ['L2', { Craft: ['Designs'], Talk: ['Explains'] }],
    ]);
  });

  it('is not a ladder if no heading is a level', () => {
    expect(read(answer(block('heading_1', 'Install'), block('paragraph', 'Run it.'))).rules).toEqual(['no-ladder']);
  });
});

describe('CASE', () => {
  const item = (identifier: string, fullStatement: string, more: object = {}) => ({ identifier, fullStatement, ...more });
  const node = (identifier: string) => ({ title: 'as it is called there', identifier, uri: `https://octopus.com/${identifier}` });
  const child = (origin: string, destination: string, sequenceNumber?: number, associationType = 'isChildOf') => ({
    associationType,
    ...(sequenceNumber !== undefined && { sequenceNumber }),
    originNodeURI: node(origin),
    destinationNodeURI: node(destination),
  });
  const CFDocument = { identifier: 'd', title: 'Engineering', creator: 'Engineering', lastChangeDateTime: '2023-07-06T00:00:00Z' };

  it('is read in the order of `sequenceNumber`, in any order of the file', () => {
    const { ladder, rules } = read({
      CFDocument,
      CFItems: [
        item('s2', 'Tests code'),
        item('s1', 'Writes code'),
        item('c', 'Craft'),
        item('l2', 'Senior Engineer', { CFItemType: 'Job Level', humanCodingScheme: 'L2' }),
        item('l1', 'Engineer', { CFItemType: 'Job Level', humanCodingScheme: 'L1' }),
        item('c2', 'Craft'),
        item('s3', 'Designs'),
      ],
      CFAssociations: [
        child('s2', 'c', 20),
        child('s3', 'c2'),
        child('s1', 'c', 10),
        child('l2', 'd', 2),
        child('l1', 'd', 1),
        child('c', 'l1', 1),
        child('c2', 'l2', 1),
      ],
    });
    expect(rules).toEqual([]);
    expect(ladder?.title).toBe('Engineering');
    expect(outline(ladder)).toEqual([
      ['L1', { Craft: ['Writes code', 'Tests code'] }],
      ['L2', { Craft: ['Designs'] }],
    ]);
    expect(ladder?.levels.map(({ id, competencies }) => [id, competencies.map((each) => each.id)])).toEqual([
      ['l1', ['craft']],
      ['l2', ['craft']],
    ]);
    expect(ladder?.levels[0]?.competencies[0]?.expectations[0]?.id).toBe('s1');
  });

  it('is read from its rubric if no item is a level', () => {
    const level = (quality: string, description: string, score: number) => ({ quality, description, score });
    const { ladder } = read({
      CFDocument,
      CFRubrics: [
        {
          title: 'Engineering',
          CFRubricCriteria: [
            { category: 'Craft', CFRubricCriterionLevels: [level('Senior', 'Designs\nReviews', 2), level('Junior', 'Writes code', 1)] },
            { category: 'Talk', CFRubricCriterionLevels: [level('Junior', 'Asks', 1), level('Senior', 'Explains', 2)] },
          ],
        },
      ],
    });
    expect(outline(ladder)).toEqual([
      ['Junior', { Craft: ['Writes code'], Talk: ['Asks'] }],
      ['Senior', { Craft: ['Designs', 'Reviews'], Talk: ['Explains'] }],
    ]);
  });

  it('reports circular associations and those without a target', () => {
    const { ladder, rules } = read({
      CFDocument,
      CFItems: [item('l', 'L1: Engineer'), item('c', 'Craft'), item('s', 'Writes code'), item('a', 'In a circle'), item('b', 'With it')],
      CFAssociations: [
        child('c', 'l'),
        child('s', 'c'),
        child('a', 'b'),
        child('b', 'a'),
        child('s', 'nowhere'),
        child('c', 's', 1, 'precedes'),
      ],
    });
    expect(outline(ladder)).toEqual([['L1', { Craft: ['Writes code'] }]]);
    expect(rules.toSorted()).toEqual(['unread-links', 'unread-part', 'unread-part', 'unread-value']);
  });
});

describe('JSON-LD', () => {
  it('takes a termCode beside an @id for the code of a level', () => {
    const text = JSON.stringify({
      '@context': 'https://schema.org',
      '@type': 'DefinedTermSet',
      name: 'T',
      hasDefinedTerm: [
        {
          '@type': 'DefinedTermSet',
          '@id': '#senior',
          termCode: 'SE4',
          name: 'Senior Engineer',
          hasDefinedTerm: [{ '@type': 'DefinedTermSet', name: 'Craft', hasDefinedTerm: [{ '@type': 'DefinedTerm', name: 'I lead' }] }],
        },
      ],
    });
    const { ladder, issues } = readLadder([{ path: 'ladder.jsonld', text }]);
    expect(issues).toEqual([]);
    expect(ladder?.levels).toMatchObject([{ id: 'senior', code: 'SE4', title: 'Senior Engineer' }]);
  });

  const term = (name: string, description: string, more: object = {}) => ({ '@type': 'DefinedTerm', name, description, ...more });
  const expected = [
    ['L1', { Craft: ['Writes code'] }],
    ['L2', { Craft: ['Designs', 'Reviews'] }],
  ];

  it('is read nested, with single values or lists', () => {
    const { ladder, rules } = read({
      '@context': 'http://schema.org/',
      '@type': 'DefinedTermSet',
      name: 'Engineering',
      hasPart: [
        { '@type': 'DefinedTermSet', name: 'L1: Engineer', hasDefinedTerm: term('Craft', 'Writes code') },
        { '@type': ['DefinedTermSet'], name: 'L2: Senior Engineer', hasDefinedTerm: [term('Craft', 'Designs\nReviews')] },
      ],
    });
    expect([ladder?.title, outline(ladder), rules]).toEqual(['Engineering', expected, []]);
  });

  it('is read from a graph, with references in either direction and with prefixes', () => {
    const { ladder, rules } = read(
      {
        '@context': { s: 'https://schema.org/', id: '@id' },
        '@graph': [
          { '@id': '#one', '@type': 's:DefinedTermSet', 's:name': 'L1: Engineer' },
          {
            id: '#two',
            '@type': 'https://schema.org/DefinedTermSet',
            's:name': 'L2: Senior Engineer',
            's:hasDefinedTerm': { '@id': '_:c' },
          },
          { '@type': 's:DefinedTerm', 's:name': 'Craft', 's:description': 'Writes code', 's:inDefinedTermSet': { '@id': '#one' } },
          { '@id': '_:c', '@type': 's:DefinedTerm', 's:name': 'Craft', 's:description': ['Designs', 'Reviews'] },
        ],
      },
      'terms.jsonld',
    );
    expect([outline(ladder), rules]).toEqual([expected, []]);
    expect(ladder?.levels.map(({ id }) => id)).toEqual(['one', 'two']);
  });

  it('is read in the first language, and reports texts in others', () => {
    const { ladder, rules } = read({
      '@context': 'https://schema.org',
      '@type': 'DefinedTermSet',
      name: { en: 'L1: Engineer', de: 'L1: Entwicklerin' },
      hasDefinedTerm: [
        {
          '@type': 'DefinedTerm',
          name: [
            { '@value': 'Handwerk', '@language': 'de' },
            { '@value': 'Craft', '@language': 'en' },
          ],
          description: 'Codes',
        },
      ],
    });
    expect(outline(ladder)).toEqual([['L1', { Craft: ['Codes'] }]]);
    expect(rules).toEqual(['other-language', 'other-language']);
  });

  it.each([
    { '@type': 'Recipe', name: 'Soup' },
    { '@type': 'DefinedTermSet', name: 'Soups', hasDefinedTerm: [term('Broth', 'Thin')] },
  ])('is not a ladder as %j', (data) => {
    expect(read({ '@context': 'https://schema.org', ...data }).rules).toEqual(['no-ladder']);
  });
});

it.each([
  [
    'a chain of items',
    {
      CFItems: many((at) => ({ identifier: `${at}`, fullStatement: `Item ${at}` })),
      CFAssociations: many((at) => ({
        associationType: 'isChildOf',
        originNodeURI: { identifier: `${at + 1}` },
        destinationNodeURI: { identifier: `${at}` },
      })),
    },
  ],
  [
    'sets that are parts of each other',
    {
      '@graph': many((at) => ({
        '@id': `#${at}`,
        '@type': 'DefinedTermSet',
        name: `T ${at}`,
        hasPart: [{ '@id': `#${at + 1}` }, { '@id': `#${at + 2}` }],
      })),
    },
  ],
  ['blocks', [{ children: many((at) => ({ type: 'heading_2', heading_2: { rich_text: [{ text: { content: `L${at}: Engineer` } }] } })) }]],
])(
  'comes back from many of %s',
  (_, data) => {
    expect(readLadder([{ path: 'file.json', text: JSON.stringify(data) }]).issues).toBeInstanceOf(Array);
  },
  60_000,
);

function many<Item>(make: (at: number) => Item): Item[] {
  return Array.from({ length: 10_000 }, (_, at) => make(at));
}
