import { act, cleanup, fireEvent, render } from '@testing-library/react';
import type { ReactElement } from 'react';
import {
  CompetencyAccordion,
  CompetencyTabs,
  CopyLink,
  DefinitionHistory,
  ExampleList,
  ExpectationList,
  type Labels,
  LadderMatrix,
  type LadderMatrixProps,
  LadderRadar,
  LadderSearch,
  LadderView,
  type Level,
  LevelActions,
  LevelCard,
  LevelComparison,
  LevelFacts,
  LevelView,
  Prose,
  prepareSearch,
} from 'rungs';
import { l2, l3, l4, ladder } from 'rungs/data/octopus-data-engineering';
import { ladder as software } from 'rungs/data/octopus-software-engineering';
import { csvFormat } from 'rungs/formats';
import { german } from 'rungs/labels/de';
import { createAssessment, rate } from 'rungs/review';
import { germanReview } from 'rungs/review/labels/de';
import {
  AssessmentComparison,
  AssessmentForm,
  type AssessmentFormProps,
  AssessmentOverlay,
  AssessmentSummary,
  assessed,
  EvidenceLog,
  GrowthPlan,
  RatingInput,
  SaveStatus,
  type SaveStatusProps,
} from 'rungs/review/react';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { history } from '../cases/history.js';
import { eventually } from '../eventually.js';
import { empty, managers, self, stamp } from './review/demo.js';

/** What a browser that translates a page does to it: each text is another node, in elements of its own. */
function translate(root: Element): void {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (text.data.trim() === '' || text.parentElement?.closest('font, svg, textarea')) continue;
    const inner = document.createElement('font');
    inner.textContent = text.data;
    const outer = document.createElement('font');
    outer.append(inner);
    text.replaceWith(outer);
  }
}

/** A level whose texts are formatted where those of the other are not, and the other way round. */
const other: Level = {
  ...l4,
  code: 'X4',
  title: l3.title,
  summary: [{ strong: 'Lead' }, ' by example\nand by word.', { href: 'https://octopus.com', text: 'Octopus' }],
  facts: l4.facts.map((fact) => ({ ...fact, label: `${fact.label}!`, value: ['About ', { em: fact.label }, '.'] })),
  competencies: l4.competencies.map(({ icon: _, expectations, ...rest }) => ({
    ...rest,
    title: `${rest.title} too`,
    expectations: expectations.map((each) => ({
      ...each,
      text: ['I ', { strong: 'lead' }, ' it.'],
      children: [{ id: `${each.id}-c`, text: 'So' }],
    })),
  })),
};
const demo = createAssessment({ id: 'x', about: { id: 'me', name: 'Me' }, by: { id: 'me', name: 'Me' }, ladder, level: l4 }, stamp);
const rated = l4.competencies
  .flatMap(({ id, expectations }) => [id, ...expectations.slice(0, 2).map((each) => each.id)])
  .reduce((before, id) => rate(before, id, 'performing', stamp), demo);
/** Gives what is shown in turn, in the same place. */
const each = <Value,>(values: readonly Value[], show: (value: Value) => ReactElement): readonly ReactElement[] =>
  values.map((value) => show(value));
const overlaid = (child: ReactElement) =>
  each([demo, rated, demo], (value) => <AssessmentOverlay assessment={value}>{child}</AssessmentOverlay>);
/** A level, one that has the same ids, and another in another language. */
const ofLevels = (show: (level: Level, labels?: Labels) => ReactElement) => [show(l4), show(other), show(l3, german), show(l4)];

const states: Readonly<Record<string, readonly ReactElement[]>> = {
  LevelView: ofLevels((level, labels) => <LevelView level={level} ladder={ladder} labels={labels} />),
  'LevelView with tabs': ofLevels((level, labels) => (
    <LevelView level={level} labels={labels} components={{ Competencies: CompetencyTabs }} />
  )),
  'LevelView with links': ofLevels((level, labels) => <LevelView level={level} labels={labels} components={{ Permalink: CopyLink }} />),
  LevelCard: ofLevels((level, labels) => <LevelCard level={level} ladder={ladder} labels={labels} />),
  LevelFacts: ofLevels(({ facts }) => <LevelFacts facts={facts} />),
  CompetencyAccordion: ofLevels((level, labels) => <CompetencyAccordion level={level} labels={labels} />),
  CompetencyTabs: ofLevels((level, labels) => <CompetencyTabs level={level} labels={labels} />),
  ExpectationList: ofLevels(({ competencies: [first] }) => <ExpectationList expectations={first?.expectations ?? []} />),
  ExampleList: ofLevels(({ competencies: [first] }, labels) => <ExampleList examples={first?.examples ?? []} labels={labels} />),
  Prose: ofLevels(({ summary = '' }) => <Prose prose={summary} />),
  CopyLink: ofLevels(({ title }, labels) => <CopyLink to="x" title={title} labels={labels} />),
  LevelActions: ofLevels((level, labels) => <LevelActions level={level} ladder={ladder} formats={[csvFormat]} labels={labels} />),
  LevelComparison: ofLevels((level, labels) => (
    <LevelComparison from={l3 === level ? l2 : l3} to={level} ladder={ladder} labels={labels} />
  )),
  LadderView: each([{ ladder }, { ladder: software }, { ladder, labels: german }], (props) => <LadderView {...props} />),
  'LadderView with links': each(['l2', 'l4', 'l3'], (id) => <LadderView ladder={ladder} value={id} hrefFor={(level) => `#${level.id}`} />),
  LadderMatrix: each<LadderMatrixProps>(
    [
      { ladder },
      { ladder: { ...ladder, levels: [l3, other] } },
      { ladder: software, labels: german, hrefFor: ({ id }) => `#${id}` },
      { ladder, defaultPinned: { level: 'l3' } },
    ],
    (props) => <LadderMatrix {...props} />,
  ),
  LadderSearch: each(['data', 'data te', 'dat', 'lead', 'x', ''], (value) => (
    <LadderSearch ladder={ladder} value={value} onValueChange={() => {}} limit={5} labels={value === 'x' ? german : {}} />
  )),
  LadderRadar: each([{ levels: [l3, l4] }, { levels: [l2, other], labels: german }], (props) => <LadderRadar {...props} />),
  DefinitionHistory: each(
    [{ versions: history }, { versions: history.slice(3), labels: german }, { versions: history.slice(0, 6) }],
    (props) => <DefinitionHistory {...props} />,
  ),
  'AssessmentOverlay of a level': overlaid(<LevelView level={l4} components={assessed} />),
  'AssessmentOverlay of tabs': overlaid(<CompetencyTabs level={l4} components={assessed} />),
  'AssessmentOverlay of a matrix': overlaid(<LadderMatrix ladder={ladder} components={assessed} />),
  'AssessmentOverlay of a comparison': overlaid(<LevelComparison from={l3} to={l4} ladder={ladder} components={assessed} />),
  AssessmentForm: each<AssessmentFormProps>([{}, { by: 'expectation' }, { labels: germanReview, readOnly: true }], (props) => (
    <AssessmentForm defaultValue={self} {...props} />
  )),
  AssessmentSummary: each([empty, self, managers, empty], (assessment) => <AssessmentSummary assessment={assessment} />),
  AssessmentComparison: each([{ b: empty }, { b: managers }, { b: self, labels: germanReview }], (props) => (
    <AssessmentComparison a={self} {...props} />
  )),
  EvidenceLog: each([{}, { labels: germanReview }], (props) => <EvidenceLog defaultValue={self} {...props} />),
  GrowthPlan: each([{ next: l4 }, { next: other, labels: germanReview }], (props) => <GrowthPlan defaultValue={self} {...props} />),
  RatingInput: each([{}, { invalid: 'Choose one' }, { labels: germanReview }], (props) => <RatingInput name="r" {...props} />),
  SaveStatus: each<SaveStatusProps>(
    [
      { status: { state: 'saved', where: 'device' } },
      { status: { state: 'saving' } },
      { status: { state: 'failed', problem: { kind: 'full' } as never }, assessment: self },
      { status: { state: 'saved', where: 'device', waiting: { kind: 'full' } as never }, labels: germanReview },
    ],
    (props) => <SaveStatus {...props} />,
  ),
};

const controls = 'button, summary, input, textarea, a[data-rungs="copy-link"]';
/** Uses a control as a person does. */
async function use(control: Element): Promise<void> {
  await act(async () => {
    if (control.matches('textarea, input[type="search"], input[type="url"], input:not([type])'))
      fireEvent.change(control, { target: { value: 'data' } });
    else if (!control.matches('[type="date"]')) fireEvent.click(control);
  });
}

/** Shows each state in turn, and uses what there is to use in it; gives what is read after each step. */
async function drive(name: string, isTranslated: boolean, expected?: readonly string[]): Promise<string[]> {
  const [first = <p />, ...others] = states[name] ?? [];
  const { container, rerender } = render(first);
  const read: string[] = [];
  const note = async (): Promise<void> => {
    const text = (): string => container.textContent ?? '';
    const known = expected?.[read.length];
    if (known !== undefined) await eventually(() => expect(text()).toBe(known));
    read.push(text());
    if (isTranslated) translate(container);
  };
  await note();
  for (const state of [...others, first]) {
    for (let at = 0; at < 12; at++) {
      const control = container.querySelectorAll(controls)[at];
      if (!control) break;
      await use(control);
      await note();
    }
    await act(async () => rerender(state));
    await note();
  }
  cleanup();
  return read;
}

beforeAll(() => {
  // What a copied link leads to would open while the next step is taken.
  document.addEventListener('click', (event) => event.target instanceof HTMLAnchorElement && event.preventDefault());
  prepareSearch(ladder);
});
beforeEach(() => {
  vi.spyOn(window, 'print').mockImplementation(() => {});
  vi.spyOn(navigator.clipboard, 'write').mockResolvedValue();
  vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
});

it.each(Object.keys(states))('says in a translated page what it says in any other: %s', async (name) => {
  const expected = await drive(name, false);
  expect(await drive(name, true, expected)).toEqual(expected);
});
