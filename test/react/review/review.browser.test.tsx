import { cleanup, render } from '@testing-library/react';
import { act, type ReactElement, StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { l4 } from 'rungs/data/octopus-data-engineering';
import { createMemoryStore, startSession } from 'rungs/review';
import { AssessmentComparison, AssessmentForm, AssessmentSummary, EvidenceLog, GrowthPlan, RatingInput } from 'rungs/review/react';
import 'rungs/styles.css';
import 'rungs/review.css';
import { afterEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { empty, managers, self } from './demo.js';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

it.each([
  ['RatingInput', <RatingInput key="" name="r" defaultValue="performing" />],
  ['AssessmentForm', <AssessmentForm key="" defaultValue={self} status={{ state: 'saved', where: 'server' }} />],
  ['EvidenceLog', <EvidenceLog key="" defaultValue={self} />],
  ['AssessmentComparison', <AssessmentComparison key="" a={self} b={managers} />],
  ['GrowthPlan', <GrowthPlan key="" defaultValue={self} next={l4} />],
  ['AssessmentSummary', <AssessmentSummary key="" assessment={self} />],
])('hydrates %s with no warning', async (_, element) => {
  const tree: ReactElement = <StrictMode>{element}</StrictMode>;
  const container = document.createElement('div');
  container.innerHTML = renderToString(tree);
  document.body.append(container);
  const recovered: unknown[] = [];
  const root = await act(() => hydrateRoot(container, tree, { onRecoverableError: (error) => recovered.push(error) }));
  ends.push(() => {
    act(() => root.unmount());
    container.remove();
  });
  expect(recovered).toEqual([]);
});

it('moves by arrow keys within a shadow root', async () => {
  const host = document.createElement('div');
  document.body.append(host);
  const mount = document.createElement('div');
  host.attachShadow({ mode: 'open' }).append(mount);
  const root = createRoot(mount);
  act(() => root.render(<RatingInput name="r" />));
  ends.push(() => {
    act(() => root.unmount());
    host.remove();
  });
  const radios = mount.querySelectorAll('input');
  radios[0]?.focus();
  await act(() => userEvent.keyboard('{ArrowDown}{ArrowDown}'));
  expect(host.shadowRoot?.activeElement).toBe(radios[2]);
  expect([...radios].map(({ checked }) => checked)).toEqual([false, false, true, false]);
});

it('sends a native form only once a required word is chosen', async () => {
  const { container } = render(
    <form>
      <RatingInput name="r" required />
    </form>,
  );
  const form = container.querySelector('form') as HTMLFormElement;
  expect(form.checkValidity()).toBe(false);
  await act(() => userEvent.click(container.querySelectorAll('label')[1] as HTMLElement));
  expect(form.checkValidity()).toBe(true);
  expect(new FormData(form).get('r')).toBe('maturing');
});

it('says that it is saved when one rests, and not with each key', async () => {
  const session = startSession(createMemoryStore(), empty);
  const { container } = render(<AssessmentForm session={session} />);
  const status = container.querySelector('[role="status"]') as HTMLElement;
  const rest = (): Promise<void> => act(() => new Promise<void>((resolve) => setTimeout(resolve, 1500)));
  await rest();
  expect(status.textContent).toBe('Kept while this page is open');
  let times = 0;
  const observer = new MutationObserver((changes) => {
    times += changes.filter(({ addedNodes }) => addedNodes.length > 0).length;
  });
  observer.observe(status, { childList: true, subtree: true, characterData: true });
  await act(() => userEvent.click(container.querySelector('textarea') as HTMLElement));
  await act(() => userEvent.keyboard('fifteen letters'));
  expect(times).toBe(0);
  await rest();
  expect(times).toBe(1);
  observer.disconnect();
});

it('has no word outside its place at 320 px', async () => {
  for (const element of [
    <AssessmentForm key="form" defaultValue={self} />,
    <AssessmentComparison key="comparison" a={self} b={managers} />,
    <GrowthPlan key="plan" defaultValue={self} next={l4} />,
    <EvidenceLog key="log" defaultValue={self} />,
  ]) {
    const { container } = render(<div style={{ inlineSize: 320 }}>{element}</div>);
    const edge = (container.firstElementChild?.getBoundingClientRect().right ?? 0) + 0.5;
    const out = [...container.querySelectorAll('*')].filter((each) => each.getBoundingClientRect().right > edge);
    expect(out.map((each) => each.outerHTML.slice(0, 80))).toEqual([]);
    cleanup();
  }
});

it('has room for a finger on all that can be pressed', () => {
  const { container } = render(<AssessmentForm defaultValue={self} />);
  for (const each of container.querySelectorAll('button, label[data-rungs="rating-option"], summary, textarea'))
    expect(each.getBoundingClientRect().height, each.outerHTML.slice(0, 80)).toBeGreaterThanOrEqual(44);
});
