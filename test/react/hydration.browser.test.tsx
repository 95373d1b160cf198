import { act, type ReactElement, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import {
  CompetencyAccordion,
  CompetencyTabs,
  CopyLink,
  DefinitionHistory,
  fingerprint,
  LadderMatrix,
  LadderRadar,
  LadderSearch,
  LadderView,
  LevelActions,
  LevelCard,
  LevelComparison,
  LevelView,
} from 'rungs';
import { l3, l4, ladder } from 'rungs/data/octopus-data-engineering';
import { ladder as software } from 'rungs/data/octopus-software-engineering';
import { markdownFormat } from 'rungs/formats';
import 'rungs/styles.css';
import { afterEach, expect, it, vi } from 'vitest';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
const unmounts: (() => void)[] = [];
afterEach(() => {
  for (const unmount of unmounts.splice(0)) unmount();
});

/** A server has no `document`. Here there is one, so Radix uses a layout effect, of which React 18 warns on a server. */
function serverHtml(tree: ReactElement): string {
  const { calls } = vi.mocked(console.error).mock;
  const before = calls.length;
  const html = renderToString(tree);
  const said = calls
    .splice(before)
    .filter(([message]) => !String(message).startsWith('Warning: useLayoutEffect does nothing on the server'));
  expect(said).toEqual([]);
  return html;
}

/** Puts server HTML into the page and hydrates it; what React has to complain of fails the test. */
async function hydrate(element: ReactElement, before?: (container: HTMLElement) => void): Promise<HTMLElement> {
  const tree = <StrictMode>{element}</StrictMode>;
  const container = document.createElement('div');
  container.innerHTML = serverHtml(tree);
  document.body.append(container);
  before?.(container);
  const recovered: unknown[] = [];
  const root = await act(() => hydrateRoot(container, tree, { onRecoverableError: (error) => recovered.push(error) }));
  unmounts.push(() => {
    act(() => root.unmount());
    container.remove();
  });
  expect(recovered).toEqual([]);
  return container;
}

it.each([
  ['LevelView', <LevelView key="" level={l4} ladder={ladder} />],
  ['LevelView with one open', <LevelView key="" level={l4} defaultValue={['domain-expertise']} />],
  ['LevelView with tabs', <LevelView key="" level={l4} components={{ Competencies: CompetencyTabs }} />],
  ['CompetencyTabs', <CompetencyTabs key="" level={l4} orientation="vertical" />],
  ['LadderView', <LadderView key="" ladder={ladder} />],
  ['LadderView with links', <LadderView key="" ladder={ladder} hrefFor={({ id }) => id} />],
  [
    'DefinitionHistory',
    <DefinitionHistory
      key=""
      versions={[l3, l4].map((definition) => ({ id: `of-${definition.id}`, label: definition.title, definition }))}
    />,
  ],
  ['LevelComparison', <LevelComparison key="" from={l3} to={l4} ladder={ladder} />],
  ['LevelCard', <LevelCard key="" level={l4} ladder={ladder} />],
  ['LevelView with links', <LevelView key="" level={l4} components={{ Permalink: CopyLink }} />],
  ['LevelActions', <LevelActions key="" level={l4} ladder={ladder} formats={[markdownFormat]} />],
  ['LadderSearch', <LadderSearch key="" ladder={ladder} />],
  ['LadderSearch with a query', <LadderSearch key="" ladder={ladder} defaultValue="team" />],
  ['LadderMatrix', <LadderMatrix key="" ladder={software} defaultValue="l3" />],
  ['LadderMatrix with pins', <LadderMatrix key="" ladder={ladder} defaultPinned={{ level: 'l4', competency: 'stakeholder-success' }} />],
  ['LadderRadar', <LadderRadar key="" levels={[l3, l4]} />],
  [
    'a whole ladder',
    <div key="">
      {software.levels.map((level) => (
        <LevelView key={level.id} level={level} ladder={software} />
      ))}
    </div>,
  ],
])('hydrates %s with no warning', async (_, element) => {
  await hydrate(element);
});

it('leaves server HTML as it is', async () => {
  const html = serverHtml(<LevelView level={l4} ladder={ladder} defaultValue={['domain-expertise']} />);
  const container = await hydrate(<LevelView level={l4} ladder={ladder} defaultValue={['domain-expertise']} />);
  const template = document.createElement('div');
  template.innerHTML = html;
  expect(container.innerHTML).toBe(template.innerHTML);
});

it('hides closed panels in a way that find-in-page sees, after hydration too', async () => {
  const container = await hydrate(<CompetencyAccordion level={l4} defaultValue={['domain-expertise']} />);
  const hidden = [...container.querySelectorAll('[data-rungs="panel"]')].map((panel) => panel.getAttribute('hidden'));
  expect(hidden).toEqual([null, 'until-found', 'until-found', 'until-found']);
});

it('opens and closes what it hydrated', async () => {
  const container = await hydrate(<CompetencyAccordion level={l4} />);
  const [trigger] = container.querySelectorAll<HTMLElement>('[data-rungs="competency-trigger"]');
  const [panel] = container.querySelectorAll<HTMLElement>('[data-rungs="panel"]');
  act(() => trigger?.click());
  expect(trigger?.getAttribute('aria-expanded')).toBe('true');
  expect(panel?.hasAttribute('hidden')).toBe(false);
  expect(panel?.getBoundingClientRect().height).toBeGreaterThan(100);
  act(() => trigger?.click());
  expect(panel?.getAttribute('hidden')).toBe('until-found');
  expect(panel?.getBoundingClientRect().height).toBe(0);
});

it.each([
  ['competency', <CompetencyAccordion key="" level={l4} />, '[data-rungs="competency-trigger"]', 'aria-expanded'],
  ['tab', <CompetencyTabs key="" level={l4} />, '[data-rungs="tab"]', 'aria-selected'],
])('opens the %s that the browser revealed before the script came', async (_, element, selector, attribute) => {
  const container = await hydrate(element, (page) => page.querySelectorAll('[data-rungs="panel"]')[1]?.removeAttribute('hidden'));
  expect(container.querySelectorAll(selector)[1]?.getAttribute(attribute)).toBe('true');
  expect(container.querySelectorAll('[data-rungs="panel"]')[1]?.getAttribute('data-state')).toBe('open');
});

it('keeps the examples open that a reader opened before the script came', async () => {
  const open = (page: HTMLElement): void => page.querySelector('details')?.setAttribute('open', '');
  const container = await hydrate(<LevelView level={l4} defaultValue={['domain-expertise']} />, open);
  expect(container.querySelector('details')?.open).toBe(true);
});

it('writes no style attribute when it hydrates', async () => {
  const container = await hydrate(<LevelView level={l4} components={{ Competencies: CompetencyTabs }} />);
  expect(container.querySelectorAll('[style]')).toHaveLength(0);
});

it('gives a definition the same fingerprint in a browser as on a server', () => {
  // test/react/server.ssr.test.tsx says the same of Node.
  expect(fingerprint(l4)).toBe('8f9ac828ba359e77');
});
