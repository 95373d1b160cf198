import { type ReactElement, StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { CompetencyTabs, CopyLink, ExampleList, ExpectationList, LadderSearch, LadderView, LevelFacts, LevelView, Prose } from 'rungs';
import * as data from 'rungs/data/octopus-data-engineering';
import * as software from 'rungs/data/octopus-software-engineering';
import { describe, expect, it } from 'vitest';
import { everyComponent } from './every-component.js';
import { squeeze, textOfHtml, textsOf } from './words.js';

const { l4, ladder } = data;

describe.each([...data.ladder.levels, ...software.ladder.levels])('$code $title', (level) => {
  it('has every word in the HTML of LevelView with everything closed', () => {
    const text = squeeze(textOfHtml(renderToString(<LevelView level={level} />)));
    for (const part of textsOf(level)) expect(text.replaceAll(' ', '')).toContain(squeeze(part).replaceAll(' ', ''));
  });
});

it.each<readonly [string, ReactElement]>([
  ...Object.entries(everyComponent).map(([name, element]): readonly [string, ReactElement] => [name, element()]),
  ['LevelView with tabs', <LevelView key="" level={l4} components={{ Competencies: CompetencyTabs }} />],
  ['LadderView with links', <LadderView key="" ladder={ladder} hrefFor={({ id }) => id} />],
  ['CompetencyTabs, vertical', <CompetencyTabs key="" level={l4} orientation="vertical" />],
  ['LevelView with links', <LevelView key="" level={l4} components={{ Permalink: CopyLink }} />],
])('writes no style attribute for %s', (_, element) => {
  expect(renderToString(<StrictMode>{element}</StrictMode>)).not.toMatch(/\sstyle=/);
});

it('writes a style attribute only where one is given', () => {
  expect(renderToString(<LevelFacts facts={l4.facts} style={{ maxWidth: 400 }} />)).toMatch(/^<dl style="max-width:400px" /);
});

it('keeps closed panels findable before any script has run', () => {
  const html = renderToString(<LevelView level={l4} />);
  expect(html.match(/<rungs-panel [^>]*hidden="until-found"/g)).toHaveLength(4);
  expect(renderToString(<LevelView level={l4} defaultValue={['domain-expertise']} />).match(/hidden="until-found"/g)).toHaveLength(3);
});

it('has the field of a search, with its value, and no results', () => {
  const html = renderToString(<LadderSearch ladder={ladder} defaultValue="team" />);
  expect(html).toMatch(/<input type="search"[^>]* value="team"/);
  expect(html).toContain('role="status"');
  expect(html).not.toContain('<a ');
});

it('takes all ids from the definition', () => {
  const html = renderToString(<LevelView level={l4} idPrefix="a-" />);
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => id?.startsWith('a-l4'))).toBe(true);
  const plain = renderToString(<LevelView level={l4} />);
  for (const [, list = ''] of plain.matchAll(/ aria-(?:labelledby|controls)="([^"]*)"/g)) expect(plain).toContain(` id="${list}"`);
});

it('shows two levels side by side without one id twice', () => {
  const html = ladder.levels.map((level) => renderToString(<LevelView level={level} />)).join('');
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it('shows the text of a link that is not allowed, and not its target', () => {
  const hrefs = ['javascript:alert(1)', 'data:text/html,x', '//host/path', 'vbscript:x', 'JAVASCRIPT:x'];
  const html = renderToString(<Prose prose={hrefs.map((href) => ({ href, text: 'the text' }))} />);
  expect(html).not.toMatch(/href|script|host/i);
  expect(html.match(/the text/g)).toHaveLength(hrefs.length);
});

it('links to each part before any script has run, where a host wants that', () => {
  const html = renderToString(<LevelView level={l4} components={{ Permalink: CopyLink }} />);
  for (const [, target] of html.matchAll(/<a [^>]*href="#([^"]*)"/g)) expect(html).toContain(` id="${target}"`);
  expect(html.match(/data-rungs="copy-link"/g)?.length).toBe(html.match(/<(?:article|li) id=|data-rungs="competency"/g)?.length);
  expect(renderToString(<LevelView level={l4} />)).not.toContain('copy-link');
});

it('escapes what looks like HTML', () => {
  const html = renderToString(<ExpectationList expectations={[{ id: 'x', text: '<img src=x onerror=alert(1)>' }]} />);
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
});

it('shows nothing for an empty list', () => {
  expect(renderToString(<ExampleList examples={[]} />)).toBe('');
  expect(renderToString(<ExpectationList expectations={[]} />)).toBe('');
  expect(renderToString(<LevelFacts facts={[]} />)).toBe('');
});

it('puts headings as deep as it is told', () => {
  const headings = (html: string): string => [...html.matchAll(/<(h\d)/g)].map(([, name]) => name).join(' ');
  expect(headings(renderToString(<LevelView level={l4} />))).toBe('h2 h3 h3 h3 h3');
  expect(headings(renderToString(<LevelView level={l4} headingLevel={1} />))).toBe('h1 h2 h2 h2 h2');
  expect(headings(renderToString(<LevelView level={l4} headingLevel={6} />))).toBe('h6 h6 h6 h6 h6');
});

it('gives a definition the same fingerprint on a server as in a browser', () => {
  // test/react/hydration.browser.test.tsx says the same of Chromium.
  expect(renderToString(<LevelView level={l4} />)).toContain('data-rungs-fingerprint="8f9ac828ba359e77"');
});
