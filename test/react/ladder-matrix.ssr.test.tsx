import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { LadderMatrix, LadderRadar, proseText } from 'rungs';
import * as data from 'rungs/data/octopus-data-engineering';
import * as software from 'rungs/data/octopus-software-engineering';
import { describe, expect, it } from 'vitest';
import { squeeze, textOfHtml } from './words.js';

type Statements = (typeof data.l4)['competencies'][number]['expectations'];
const textsIn = (list: Statements): string[] => list.flatMap(({ text, children = [] }) => [proseText(text), ...textsIn(children)]);

describe.each([data.ladder, software.ladder])('$title', (ladder) => {
  const html = renderToString(<LadderMatrix ladder={ladder} defaultPinned={{ level: 'l4', competency: 'domain-expertise' }} />);

  it('has every expectation in the HTML of LadderMatrix with everything closed', () => {
    const text = squeeze(textOfHtml(html)).replaceAll(' ', '');
    for (const level of ladder.levels)
      for (const part of [level.title, ...level.competencies.flatMap(({ title, expectations }) => [title, ...textsIn(expectations)])])
        expect(text).toContain(squeeze(part).replaceAll(' ', ''));
  });

  it('has no id twice, and refers only to ids that it has', () => {
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id.startsWith('matrix-'))).toBe(true);
    for (const [, list = ''] of html.matchAll(/ aria-(?:labelledby|controls)="([^"]*)"/g))
      for (const id of list.split(' ')) expect(ids).toContain(id);
  });

  it('gives every part of the table its role, which CSS takes away where it stacks them', () => {
    const parts = [...html.matchAll(/<(table|thead|tbody|tr|th|td)\b([^>]*)>/g)];
    expect(parts.length).toBeGreaterThan(20);
    expect(parts.filter(([, , attributes = '']) => !attributes.includes(' role="'))).toEqual([]);
  });
});

it.each([
  ['LadderMatrix', <LadderMatrix key="" ladder={data.ladder} defaultValue="l3" />],
  ['LadderRadar', <LadderRadar key="" levels={[data.l3, data.l4]} />],
  ['LadderRadar of bars', <LadderRadar key="" levels={[{ ...data.l4, competencies: data.l4.competencies.slice(0, 2) }]} />],
])('writes no style attribute for %s', (_, element) => {
  expect(renderToString(<StrictMode>{element}</StrictMode>)).not.toMatch(/\sstyle=/);
});

it('keeps closed cells findable before any script has run', () => {
  const html = renderToString(<LadderMatrix ladder={data.ladder} />);
  expect(html.match(/<rungs-panel [^>]*hidden="until-found"/g)).toHaveLength(8);
});
