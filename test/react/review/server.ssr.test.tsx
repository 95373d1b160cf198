import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { LevelView } from 'rungs';
import { l3, l4 } from 'rungs/data/octopus-data-engineering';
import {
  AssessmentComparison,
  AssessmentForm,
  AssessmentOverlay,
  AssessmentSummary,
  assessed,
  EvidenceLog,
  GrowthPlan,
  RatingInput,
} from 'rungs/review/react';
import { expect, it } from 'vitest';
import { managers, self } from './demo.js';

it.each([
  ['RatingInput', <RatingInput key="" name="r" defaultValue="performing" />],
  ['AssessmentForm', <AssessmentForm key="" defaultValue={self} status={{ state: 'saved', where: 'server' }} />],
  ['EvidenceLog', <EvidenceLog key="" defaultValue={self} />],
  ['AssessmentComparison', <AssessmentComparison key="" a={self} b={managers} />],
  ['GrowthPlan', <GrowthPlan key="" defaultValue={self} next={l4} />],
  ['AssessmentSummary', <AssessmentSummary key="" assessment={self} />],
  [
    'AssessmentOverlay',
    <AssessmentOverlay key="" assessment={self}>
      <LevelView level={l3} components={assessed} />
    </AssessmentOverlay>,
  ],
])('renders %s without a style attribute or one id twice', (_, element) => {
  const html = renderToString(<StrictMode>{element}</StrictMode>);
  expect(html).toMatch(/Performing|decision record/);
  expect(html).not.toMatch(/\sstyle=/);
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, list = ''] of html.matchAll(/ aria-(?:labelledby|describedby|controls)="([^"]*)"/g))
    for (const id of list.split(' ')) expect(html).toContain(` id="${id}"`);
});

it('has what was said in the HTML before any script has run', () => {
  const html = renderToString(<AssessmentForm defaultValue={self} />);
  expect(html).toMatch(/<input[^>]*checked=""[^>]*value="performing"|<input[^>]*value="performing"[^>]*checked=""/);
  expect(html).toContain('I shipped it.</textarea>');
});
