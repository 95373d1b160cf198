import fc from 'fast-check';
import { clipboardContent, type Level, proseText } from 'rungs';
import { l4 } from 'rungs/data/octopus-data-engineering';
import { l5, ladder as software } from 'rungs/data/octopus-software-engineering';
import { describe, expect, it } from 'vitest';
import { generatedLevels } from '../cases/generated.js';
import { levels } from '../cases/levels.js';
import { runs } from '../runs.js';
import { squeeze, textsOf } from './words.js';

const bodyOf = (level: Level, base?: string): HTMLElement =>
  new DOMParser().parseFromString(clipboardContent(level, { base }).html, 'text/html').body;
const withText = (text: Level['competencies'][number]['expectations'][number]['text']): Level => ({
  id: 'l4',
  title: 'Lead',
  facts: [],
  competencies: [{ id: 'craft', title: 'Craft', expectations: [{ id: 'l4-one', text }], examples: [] }],
});

describe('the HTML', () => {
  it('is headings, a quote and lists', () => {
    const facts = [{ id: 'radius', label: 'Radius', value: 'Team' }];
    expect(bodyOf({ ...withText('I lead'), code: 'L4', summary: 'A lead', facts }).firstElementChild?.innerHTML).toBe(
      '<h2>L4: Lead</h2><blockquote><p>A lead</p></blockquote><ul><li><p><strong>Radius:</strong> Team</p></li></ul><h3>Craft</h3><ul><li><p>I lead</p></li></ul>',
    );
  });

  it('carries the level whole, in one element around it', () => {
    for (const level of [l4, ...software.levels, ...Object.values(levels)]) {
      const { childElementCount, firstElementChild } = bodyOf(level);
      expect(childElementCount).toBe(1);
      expect(JSON.parse(firstElementChild?.getAttribute('data-rungs-definition') ?? '')).toEqual(level);
    }
  });

  it('has nothing that editors drop or flatten', () => {
    for (const level of [l4, ...software.levels, ...Object.values(levels)]) {
      const tags = new Set([...bodyOf(level).querySelectorAll('body > div *')].map(({ localName }) => localName));
      const kept = ['h2', 'h3', 'h4', 'blockquote', 'ul', 'li', 'p', 'strong', 'em', 'code', 'a', 'br'];
      expect([...tags].filter((tag) => !kept.includes(tag))).toEqual([]);
      for (const item of bodyOf(level).querySelectorAll('li')) expect(item.firstElementChild?.localName).toBe('p');
    }
  });

  it('has nested expectations as nested lists', () => {
    const nested = l5.competencies.flatMap(({ expectations }) => expectations.flatMap(({ children = [] }) => children));
    expect(nested.length).toBeGreaterThan(0);
    expect([...bodyOf(l5).querySelectorAll('li li > p')].map((each) => each.textContent)).toEqual(
      nested.map(({ text }) => proseText(text)),
    );
  });

  it('escapes what looks like HTML', () => {
    const hostile = '<img src=x onerror=alert(1)> & "quoted" </p><script>1</script>';
    const body = bodyOf({
      ...withText([hostile, { code: hostile }]),
      title: hostile,
      facts: [{ id: 'a', label: hostile, value: hostile }],
    });
    expect(body.querySelectorAll('img, script')).toHaveLength(0);
    expect(body.querySelector('h2')?.textContent).toBe(hostile);
  });

  it('links what is safe, from the page that it was copied from', () => {
    const hrefOf = (href: string, base?: string) =>
      bodyOf(withText([{ href, text: 'words' }]), base)
        .querySelector('a')
        ?.getAttribute('href');
    const base = 'https://intranet.example/ladders/L4.html';
    expect(hrefOf('https://octopus.com/?a=1&b="2"')).toBe('https://octopus.com/?a=1&b=%222%22');
    expect(hrefOf('Leadership.md', base)).toBe('https://intranet.example/ladders/Leadership.md');
    expect(hrefOf('#l4', base)).toBe(`${base}#l4`);
    for (const href of ['Leadership.md', 'javascript:alert(1)', '//octopus.com', 'data:text/html,x', 'http://['])
      expect([href, hrefOf(href)]).toEqual([href, undefined]);
    expect(hrefOf('a', 'file:///secret/')).toBeUndefined();
  });

  it('has every word, whatever the level', () => {
    fc.assert(
      fc.property(generatedLevels, (level) => {
        const html = squeeze(bodyOf(level).textContent ?? '').replaceAll(' ', '');
        const text = squeeze(clipboardContent(level).text).replaceAll(' ', '');
        for (const part of textsOf(level)) {
          expect(html).toContain(squeeze(part).replaceAll(' ', ''));
          expect(text).toContain(squeeze(part).replaceAll(' ', ''));
        }
      }),
      runs(100),
    );
  });
});

describe('the plain text', () => {
  it('reads as a page, with bullets that are no Markdown', () => {
    const level: Level = {
      ...withText('I lead'),
      code: 'L4',
      summary: 'A lead.\n\nOf a team.',
      facts: [
        { id: 'horizon', label: 'Horizon', value: '6 months' },
        { id: 'radius', label: 'Radius', value: [{ strong: 'Team' }] },
      ],
    };
    const [craft] = level.competencies;
    const nested = [{ id: 'l4-two', text: 'I teach:', children: [{ id: 'l4-three', text: 'SQL,\nboth kinds' }] }];
    expect(clipboardContent({ ...level, competencies: craft ? [{ ...craft, icon: '🦉', examples: nested }] : [] }).text).toBe(`L4: Lead

A lead.

Of a team.

Horizon: 6 months
Radius: Team

🦉 Craft

• I lead

Examples

• I teach:
  • SQL,
    both kinds
`);
  });

  it('says Examples in the words that are given', () => {
    const { html, text } = clipboardContent(l4, { labels: { examples: 'Beispiele' } });
    expect(html).toContain('<h4>Beispiele</h4>');
    expect(text).toContain('\n\nBeispiele\n\n• ');
    expect(html + text).not.toContain('Examples');
  });
});
