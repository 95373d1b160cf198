// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import naughty from 'big-list-of-naughty-strings';
import fc from 'fast-check';
import { isSafeUrl, type Level } from 'rungs';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';
import { ladder as software } from 'rungs/data/octopus-software-engineering';
import { contentSecurityPolicy, type PageOptions, renderLadder, renderLevel, renderNotes } from 'rungs/html';
import { pageStyles } from 'rungs/html/styles';
import { arabic } from 'rungs/labels/ar';
import { german } from 'rungs/labels/de';
import { describe, expect, it } from 'vitest';
import { runs } from '../runs.js';

const styles = { css: pageStyles };
const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const attacks = JSON.parse(readFileSync('test/cases/corpora/dompurify-fixtures.json', 'utf8')) as { payload: string }[];

/** The names of all elements and attributes, as a tree. */
function shapeOf(element: Element): string {
  const attributes = [...element.attributes].map(({ name }) => ` ${name}`).join('');
  return `<${element.localName}${attributes}>${[...element.children].map(shapeOf).join('')}</>`;
}

/** A level that has the text wherever a text can be. */
function levelOf(text: string): Level {
  const list = [{ id: text, text: [text, { strong: text }, { code: text }], children: [{ id: `${text}2`, text }] }];
  return {
    id: text,
    code: text,
    title: text,
    summary: [text, { em: text }, { href: text, text }],
    facts: [{ id: text, label: text, value: text }],
    competencies: [{ id: text, icon: text, title: text, summary: text, expectations: list, examples: list }],
    examples: list,
  };
}

function pageOf(text: string): string {
  const options = { title: text, description: text, lang: text, url: text };
  const labels = { examples: text, definition: text, rung: text, expectationCount: { other: text } };
  return renderLevel(levelOf(text), {
    ladder: { ...ladder, title: text },
    labels,
    idPrefix: text,
    page: { ...options, styles: { href: text } },
  });
}

/** What a parser makes of line ends and of what no text can hold, and what `\n` is in prose. */
const flat = (text: string): string => text.replace(/[\0\r\n]/g, ' ');

/** Two shapes there are, as a link is an element only where it is safe. */
const plain = { safe: shapeOf(parse(pageOf('x')).documentElement), unsafe: shapeOf(parse(pageOf('javascript:x')).documentElement) };

function expectInert(text: string): void {
  const { documentElement } = parse(pageOf(text));
  expect(shapeOf(documentElement)).toBe(isSafeUrl(text) ? plain.safe : plain.unsafe);
  expect(documentElement.querySelector('[data-rungs="level-title"]')?.textContent).toBe(text);
  expect(documentElement.querySelector('[data-rungs="level"]')?.id).toBe(text + text);
  for (const link of documentElement.querySelectorAll('a')) expect(link.getAttribute('href')).toBe(text);
}

describe('makes no element and no attribute of a text', () => {
  it.each(attacks)('in attack %#', ({ payload }) => expectInert(flat(payload)));
  it.each(naughty)('in naughty string %#', (text) => expectInert(flat(text)));
  it('in any text', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '&',
      '</style>',
      '</script>',
      '<!--',
      '-->',
      ']]>',
      'lt;',
      '=',
      ' ',
      'javascript:',
      'x',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => expectInert(flat(text))),
      runs(500),
    );
  });
});

it.each([
  'javascript:alert(1)',
  ' jAvAsCrIpT:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,<b>',
  'vbscript:x',
  '//octopus.com',
  'file:///x',
])('shows the text of a link that is not safe: %j', (href) => {
  const { body } = parse(renderLevel({ ...l4, facts: [], competencies: [], summary: [{ href, text: 'Leadership' }] }));
  expect(body.querySelector('a')).toBeNull();
  expect(body.querySelector('[data-rungs="level-summary"]')?.textContent).toBe('Leadership');
});

it('ends no style element by what is in a stylesheet', () => {
  const css = 'a::after { content: "</style><img>" } </STYLE><!-- <script>';
  const { head } = parse(renderLevel(l4, { page: { styles: { css } } }));
  expect(head.querySelectorAll('style, script')).toHaveLength(2);
  expect(head.querySelector('style')?.textContent).toContain('<script>');
  expect(head.querySelector('img')).toBeNull();
});

describe('a page', () => {
  const pageWith = (options: Partial<PageOptions> = {}, rest = {}): Document =>
    parse(renderLevel(l4, { ladder, page: { styles, ...options }, ...rest }));
  const meta = ({ head }: Document, name: string): string | null | undefined =>
    head.querySelector(`[name="${name}"], [property="${name}"]`)?.getAttribute('content');
  const dataOf = ({ head }: Document): unknown => JSON.parse(head.querySelector('script')?.textContent ?? '');

  it('has its title and description, for itself and for links to it', () => {
    const page = pageWith();
    expect(page.compatMode).toBe('CSS1Compat');
    expect(page.title).toBe('L4: Lead Data Engineer');
    expect(meta(page, 'og:title')).toBe(page.title);
    expect(meta(page, 'description')).toMatch(/^I am a well-rounded data engineer/);
    expect(meta(page, 'og:description')).toBe(meta(page, 'description'));
    expect([meta(page, 'viewport'), meta(page, 'color-scheme')]).toEqual(['width=device-width, initial-scale=1', 'light dark']);
    expect(page.querySelectorAll('main h1')).toHaveLength(1);
  });

  it('has those that are given', () => {
    const page = pageWith({ title: 'Lead', description: 'What we expect', url: 'https://octopus.com/l4' });
    expect([page.title, meta(page, 'og:title'), meta(page, 'description')]).toEqual(['Lead', 'Lead', 'What we expect']);
    expect(meta(page, 'og:url')).toBe('https://octopus.com/l4');
    expect(page.querySelector('[rel="canonical"]')?.getAttribute('href')).toBe('https://octopus.com/l4');
  });

  it.each([
    [{}, {}, 'en', 'ltr'],
    [{}, { labels: german }, 'de', 'ltr'],
    [{}, { labels: arabic }, 'ar', 'rtl'],
    [{ lang: 'en' }, { labels: arabic }, 'en', 'ltr'],
    [{ lang: 'he-IL' }, {}, 'he-IL', 'rtl'],
    [{ lang: 'ar-Latn' }, {}, 'ar-Latn', 'ltr'],
    [{ lang: 'arn' }, {}, 'arn', 'ltr'],
    [{ dir: 'rtl' as const }, {}, 'en', 'rtl'],
  ])('is in the language of its labels, and in its direction, %#', (options, rest, lang, dir) => {
    const { documentElement } = pageWith(options, rest);
    expect([documentElement.lang, documentElement.dir]).toEqual([lang, dir]);
  });

  it('has its stylesheet, or a link to it', () => {
    expect(pageWith().querySelector('style')?.textContent).toBe(pageStyles);
    expect(pageStyles).toContain("[data-rungs='level']");
    const linked = pageWith({ styles: { href: '/page.css?a=1&b' } });
    expect(linked.querySelector('style')).toBeNull();
    expect(linked.querySelector('[rel="stylesheet"]')?.getAttribute('href')).toBe('/page.css?a=1&b');
  });

  it('says to search engines what it defines', () => {
    expect(dataOf(pageWith({ url: 'https://octopus.com/l4' }))).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'DefinedTermSet',
      '@id': '#l4',
      name: 'L4: Lead Data Engineer',
      url: 'https://octopus.com/l4',
      inLanguage: 'en',
      isPartOf: { '@type': 'DefinedTermSet', name: ladder.title },
      hasDefinedTerm: l4.competencies.map(({ id, title }) => ({
        '@type': 'DefinedTerm',
        '@id': `#l4-${id}`,
        name: title,
        description: expect.stringMatching(/^I /) as string,
      })),
    });
    const page = parse(renderLadder(software, { page: { styles } }));
    expect(page.title).toBe(software.title);
    expect(page.querySelector('h1')?.textContent).toBe(software.title);
    expect(dataOf(page)).toMatchObject({
      '@type': 'DefinedTermSet',
      name: software.title,
      hasPart: software.levels.map(({ code, title }) => ({ '@type': 'DefinedTermSet', name: `${code}: ${title}` })),
    });
  });

  it('runs no script', () => {
    for (const html of [renderLevel(l4, { page: { styles } }), renderLadder(ladder, { page: { styles } })]) {
      const scripts = [...parse(html).querySelectorAll('script')].map(({ type }) => type);
      expect(scripts).toEqual(['application/ld+json']);
      expect(html).not.toMatch(/\s(?:on\w+|style)=/);
    }
  });
});

it('opens the competencies that are named, on every level', () => {
  const open = ['domain-expertise'];
  const opened = (html: string) => [...parse(html).querySelectorAll('details[open]')].map(({ id }) => id);
  expect(opened(renderLevel(l4))).toEqual([]);
  expect(opened(renderLevel(l4, { open, idPrefix: 'a-' }))).toEqual(['a-l4-domain-expertise']);
  expect(opened(renderLadder(ladder, { open }))).toEqual(['l2-domain-expertise', 'l3-domain-expertise', 'l4-domain-expertise']);
});

describe('what a ladder says beside its levels', () => {
  const said = '<img src=x onerror=alert(1)> "&';
  const notes = [
    {
      id: 'note-a',
      text: 'Read this.',
      children: [
        { id: 'note-b', text: [said, { strong: 'b' }] },
        { id: 'note-c', text: 'c' },
      ],
    },
    { id: '"><i>', title: said, children: [{ id: 'note-d', title: 'Why?', text: 'One.\n\nTwo.' }] },
  ];

  it('is beneath the levels of its page, with headings and bullets as they were', () => {
    const { body } = parse(renderLadder({ ...ladder, notes }, { page: { styles }, idPrefix: 'a-' }));
    const part = body.querySelector('[data-rungs="ladder"] + [data-rungs="notes"]') ?? expect.fail();
    expect(part.querySelector('img, i')).toBe(null);
    expect([...part.querySelectorAll('h2, h3')].map(({ localName, textContent }) => [localName, textContent])).toEqual([
      ['h2', said],
      ['h3', 'Why?'],
    ]);
    expect([...part.querySelectorAll('li')].map(({ id, textContent }) => [id, textContent])).toEqual([
      ['a-note-b', `${said}b`],
      ['a-note-c', 'c'],
    ]);
    expect(part.querySelectorAll('ul')).toHaveLength(1);
    expect([...part.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual(['Read this.', 'One.', 'Two.']);
  });

  it('is in no fragment, and is nothing where there is none', () => {
    expect(renderLadder({ ...ladder, notes })).toBe(renderLadder(ladder));
    expect([renderNotes(undefined), renderNotes([])]).toEqual(['', '']);
  });
});

it('links to every level of a ladder by its id', () => {
  const { body } = parse(renderLadder(ladder, { idPrefix: 'ö ' }));
  const targets = [...body.querySelectorAll('nav a')].map(
    (each) => body.ownerDocument.getElementById(decodeURIComponent((each as HTMLAnchorElement).hash.slice(1)))?.dataset['rungs'],
  );
  expect(targets).toEqual(['level', 'level', 'level']);
});

it.each([
  [{ href: '/page.css' }, "'self'"],
  [{ href: 'page.css' }, "'self'"],
  [{ href: 'https://cdn.jsdelivr.net/npm/rungs/dist/page.css' }, 'https://cdn.jsdelivr.net'],
  [{ href: '//cdn.jsdelivr.net/page.css' }, 'https://cdn.jsdelivr.net'],
  // printf '' | openssl dgst -sha256 -binary | base64
  [{ css: '' }, "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"],
])('allows the stylesheet alone, %#', async (styles, source) => {
  expect(await contentSecurityPolicy(styles)).toBe(`default-src 'none'; style-src ${source}; base-uri 'none'; form-action 'none'`);
});
