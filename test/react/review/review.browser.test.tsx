import { cleanup, render } from '@testing-library/react';
import { act, type ReactElement, StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { l4 } from 'rungs/data/octopus-data-engineering';
import { createMemoryStore, startSession } from 'rungs/review';
import { AssessmentComparison, AssessmentForm, AssessmentSummary, EvidenceLog, GrowthPlan, RatingInput } from 'rungs/review/react';
import 'rungs/styles.css';
import 'rungs/review.css';
import { afterEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { eventually } from '../../eventually.js';
import { empty, managers, many, self } from './demo.js';

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

it('says once that it is saved, when one rests, and not with each key', async () => {
  // As a page runs: within `act` React 18 shows nothing before its end, however long one rests there.
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  const session = startSession(createMemoryStore(), empty);
  const container = document.createElement('div');
  document.body.append(container);
  const root = createRoot(container);
  ends.push(() => {
    root.unmount();
    container.remove();
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  });
  root.render(<AssessmentForm session={session} />);
  await expect.poll(() => container.querySelector('[role="status"]')?.textContent).toBe('Kept while this page is open');
  (container.querySelector('[data-rungs="note-trigger"]') as HTMLElement).click();
  await expect.poll(() => document.activeElement).toBe(container.querySelector('textarea'));
  const status = container.querySelector('[role="status"]') as HTMLElement;
  const said: string[] = [];
  const observer = new MutationObserver((changes) => {
    said.push(...changes.flatMap(({ addedNodes }) => [...addedNodes].map(({ textContent }) => textContent ?? '')));
  });
  observer.observe(status, { childList: true, subtree: true, characterData: true });
  ends.push(() => observer.disconnect());
  // Only the test lets time pass, so that no machine is too slow to type in the time in which one does.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  ends.push(() => vi.useRealTimers());
  const rest = async (): Promise<readonly string[]> => {
    await vi.advanceTimersByTimeAsync(2500);
    return said;
  };
  expect(await rest()).toEqual([]);
  for (const letter of 'fifteen letters') {
    document.execCommand('insertText', false, letter);
    await session.flush();
  }
  expect(container.querySelector('textarea')?.value).toBe('fifteen letters');
  expect(said).toEqual([]);
  // React shows what is to be waited for at a time of its own.
  await expect.poll(rest).toEqual(['Kept while this page is open']);
  expect(await rest()).toEqual(['Kept while this page is open']);
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

it('leaves the field of the first evidence where it is while one types', async () => {
  const { container } = render(<EvidenceLog defaultValue={empty} />);
  await act(() => userEvent.click(container.querySelector('[data-rungs="evidence-add"] button') as HTMLElement));
  const field = container.querySelector('textarea') as HTMLTextAreaElement;
  const before = field.getBoundingClientRect().top;
  await act(() => userEvent.type(field, 'Ran the retrospective'));
  expect(container.querySelector('[data-rungs="evidence-search"]')).not.toBeNull();
  expect(field.isConnected).toBe(true);
  expect(field.getBoundingClientRect().top).toBe(before);
});

it('has room for a finger on all that can be pressed', () => {
  const { container } = render(<AssessmentForm defaultValue={self} />);
  const pressed = [...container.querySelectorAll('button, label[data-rungs="rating-option"], summary, textarea')];
  for (const each of pressed.filter((each) => each.checkVisibility()))
    expect(each.getBoundingClientRect().height, each.outerHTML.slice(0, 80)).toBeGreaterThanOrEqual(44);
});

it('leads to a competency, says how much of it is not yet discussed, and stays in view', async () => {
  const { container } = render(<AssessmentForm defaultValue={many} />);
  const nav = container.querySelector<HTMLDetailsElement>('[data-rungs="assessment-nav"]') as HTMLDetailsElement;
  const trigger = nav.querySelector('summary') as HTMLElement;
  expect(trigger.textContent).toBe('Competencies Not yet discussed: 200');
  await act(() => userEvent.click(container.querySelector('[data-rungs="rating-option"]') as HTMLElement));
  expect(trigger.textContent).toBe('Competencies Not yet discussed: 199');
  await act(() => userEvent.click(trigger));
  const links = [...nav.querySelectorAll('a')];
  expect(links.map(({ textContent }) => textContent?.replace(/^\D+\d+ /, ''))).toEqual([
    'Not yet discussed: 19',
    ...Array.from({ length: 9 }, () => 'Not yet discussed: 20'),
  ]);
  const address = location.href;
  await act(() => userEvent.click(links[5] as HTMLElement));
  const heading = document.activeElement as HTMLElement;
  expect([heading.textContent, nav.open, location.href]).toEqual(['Teaching and Mentoring 5', false, address]);
  await expect.poll(() => nav.getBoundingClientRect().top).toBe(0);
  expect(heading.getBoundingClientRect().top).toBeGreaterThanOrEqual(nav.getBoundingClientRect().bottom);
});

it('opens a note for who asks for it, and leaves it open while its text is deleted', async () => {
  const { container } = render(<AssessmentForm defaultValue={self} />);
  const [written, empty] = [...container.querySelectorAll<HTMLDetailsElement>('[data-rungs="note-field"]')];
  expect([written?.open, empty?.open]).toEqual([true, false]);
  await act(() => userEvent.click(empty?.querySelector('summary') as HTMLElement));
  await eventually(() => expect(document.activeElement).toBe(empty?.querySelector('textarea')));
  const field = written?.querySelector('textarea') as HTMLTextAreaElement;
  await act(() => userEvent.fill(field, ''));
  expect([written?.open, document.activeElement]).toEqual([true, field]);
  await act(() => userEvent.keyboard('again'));
  expect(field.value).toBe('again');
});
