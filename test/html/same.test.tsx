import { render } from '@testing-library/react';
import fc from 'fast-check';
import type { ReactElement } from 'react';
import { type HeadingLevel, type Labels, type Ladder, LadderMatrix, LadderView, type Level, LevelComparison, LevelView } from 'rungs';
import * as data from 'rungs/data/octopus-data-engineering';
import * as software from 'rungs/data/octopus-software-engineering';
import { renderComparison, renderLadder, renderLevel, renderMatrix } from 'rungs/html';
import { arabic } from 'rungs/labels/ar';
import { german } from 'rungs/labels/de';
import { japanese } from 'rungs/labels/ja';
import { expect, it } from 'vitest';
import { generatedLevels } from '../cases/generated.js';
import { levels as shapes } from '../cases/levels.js';
import { runs } from '../runs.js';

const ladders: readonly Ladder[] = [data.ladder, software.ladder];
const levels: readonly (readonly [name: string, level: Level])[] = [
  ...Object.entries(shapes),
  ...ladders.flatMap(({ title, levels }) => levels.map((level) => [`${title}, ${level.title}`, level] as const)),
];

/** How a part is opened and what state it is in, which a page without script has no use for or says with `open`. */
const behaviour =
  /^(?:type|role|hidden|open|tabindex|dir|href|aria-(?:controls|expanded|disabled|labelledby)|data-(?:state|radix-.*|orientation))$/;

/** All that a reader, a stylesheet or a link gets of a page, whatever it is made of. */
function partsOf(html: string) {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const each of body.querySelectorAll('[data-rungs="expand-all"], [data-rungs="matrix-switch"], [data-rungs="matrix-pin"]'))
    each.remove();
  for (const each of body.querySelectorAll('[data-rungs="matrix-more"]')) each.removeAttribute('id');
  return {
    text: body.textContent,
    headings: [...body.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((each) => [each.localName, each.textContent]),
    lists: [...body.querySelectorAll('ul, ol, dl')].map((each) => [each.localName, [...each.children].map((item) => item.textContent)]),
    links: [...body.querySelectorAll('a')].map((each) => [each.getAttribute('href'), each.textContent]),
    marked: [...body.querySelectorAll('p, br, em, strong, code')].map((each) => [each.localName, each.textContent]),
    parts: [...body.querySelectorAll('[data-rungs], [id]')].map((each) => [
      each.textContent,
      ...[...each.attributes]
        .filter(({ name }) => !behaviour.test(name))
        .map(({ name, value }) => `${name}=${value}`)
        .toSorted(),
    ]),
  };
}

function htmlOf(component: ReactElement): string {
  const { container, unmount } = render(component);
  const html = container.innerHTML;
  unmount();
  return html;
}

function expectSame(html: string, component: ReactElement): void {
  const parts = partsOf(html);
  expect(parts).toEqual(partsOf(htmlOf(component)));
  expect(parts.parts.length).toBeGreaterThan(3);
}

it.each(levels)('says what LevelView says: %s', (_, level) => {
  expectSame(renderLevel(level), <LevelView level={level} />);
});

it.each(ladders.flatMap((ladder) => ladder.levels.map((level) => [ladder, level] as const)))(
  'marks the rung on its ladder, %#',
  (ladder, level) => {
    expectSame(renderLevel(level, { ladder }), <LevelView level={level} ladder={ladder} />);
  },
);

it('shows as much of a long ladder as the card does, and numbers where there are no codes', () => {
  const levels = Array.from({ length: 12 }, (_, at) => ({ ...data.l4, id: `l${at}`, code: at % 2 ? `C${at}` : undefined }) as Level);
  const ladder = { ...data.ladder, levels };
  for (const level of levels) expectSame(renderLevel(level, { ladder }), <LevelView level={level} ladder={ladder} />);
});

it.each([1, 2, 3, 4, 5, 6] as HeadingLevel[])('has the same headings at level %i', (headingLevel) => {
  expectSame(renderLevel(data.l4, { headingLevel }), <LevelView level={data.l4} headingLevel={headingLevel} />);
});

it.each([arabic, german, japanese, { examples: 'Instances & <more>', definition: '"{level}"' }])('has the same labels, %#', (labels) => {
  const options = { labels, ladder: data.ladder, idPrefix: 'a&"b-' };
  expectSame(renderLevel(data.l4, options), <LevelView level={data.l4} {...options} />);
  expect(partsOf(renderLadder(data.ladder, { labels }))).toEqual(partsOf(everyLevel(data.ladder, labels)));
});

it('has the examples of a level as a whole', () => {
  const [competency] = data.l4.competencies;
  const level = { ...data.l4, examples: competency?.examples ?? [], competencies: data.l4.competencies.slice(1) };
  expectSame(renderLevel(level), <LevelView level={level} />);
});

/** `LadderView` with links, which shows one level, with all of them in its place. */
function everyLevel(ladder: Ladder, labels?: Partial<Labels>): string {
  const view = <LadderView ladder={ladder} labels={labels} hrefFor={({ id }) => `#${id}`} changes={false} />;
  const { body } = new DOMParser().parseFromString(htmlOf(view), 'text/html');
  body.querySelector('[aria-current="page"]')?.removeAttribute('aria-current');
  const levels = ladder.levels.map((level) => htmlOf(<LevelView level={level} labels={labels} />));
  body.querySelector('[data-rungs="ladder-level"]')?.replaceChildren(document.createRange().createContextualFragment(levels.join('')));
  return body.innerHTML;
}

it.each(ladders)('says of $title what LadderView says, with links and as tabs', (ladder) => {
  const parts = partsOf(renderLadder(ladder));
  expect(parts).toEqual(partsOf(everyLevel(ladder)));
  const tabs = partsOf(htmlOf(<LadderView ladder={ladder} changes={false} />));
  expect([tabs.text, tabs.headings]).toEqual([parts.text, parts.headings]);
});

it('says what LevelView says, whatever is in the level', () => {
  fc.assert(
    fc.property(generatedLevels, (level) => expectSame(renderLevel(level), <LevelView level={level} />)),
    runs(100),
  );
});

const shaped: Ladder = {
  ...data.ladder,
  title: 'Shapes',
  levels: Object.values(shapes).map((level, at) => ({ ...level, id: `shape-${at}` })),
};
const neighbours = [...ladders, shaped].flatMap((ladder) =>
  ladder.levels.flatMap((to, at) => (at > 0 ? [[ladder, ladder.levels[at - 1] ?? to, to] as const] : [])),
);

it.each(neighbours)('says what LevelComparison says, %#', (ladder, from, to) => {
  expectSame(renderComparison(from, to, { ladder }), <LevelComparison from={from} to={to} ladder={ladder} />);
  expectSame(renderComparison(to, from), <LevelComparison from={to} to={from} />);
});

it.each([arabic, german, japanese])('has the same labels in a comparison and a matrix, %#', (labels) => {
  const { ladder, l3, l4 } = data;
  const options = { ladder, labels, headingLevel: 6 as const };
  expectSame(renderComparison(l3, l4, options), <LevelComparison from={l3} to={l4} {...options} />);
  expectSame(renderMatrix(ladder, { labels, idPrefix: 'a&"-' }), <LadderMatrix ladder={ladder} labels={labels} idPrefix={'a&"-'} />);
});

it.each([...ladders, shaped])(
  'says what LadderMatrix says, %#',
  (ladder) => {
    const hrefFor = ({ code }: Level): string => (code === 'L4' ? 'javascript:L4' : `/${code}`);
    expectSame(renderMatrix(ladder), <LadderMatrix ladder={ladder} />);
    const current = ladder.levels[1]?.id;
    expectSame(renderMatrix(ladder, { current, hrefFor }), <LadderMatrix ladder={ladder} value={current} hrefFor={hrefFor} />);
  },
  60_000,
);

it('says what they say of any two levels', () => {
  fc.assert(
    fc.property(generatedLevels, generatedLevels, (from, to) => {
      expectSame(renderComparison(from, to), <LevelComparison from={from} to={to} />);
      const ladder = { id: 'ladder', title: 'Ladder', levels: [from, { ...to, id: `${to.id}-2` }] };
      expectSame(renderMatrix(ladder), <LadderMatrix ladder={ladder} />);
    }),
    runs(10),
  );
});
