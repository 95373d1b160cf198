import type { Browser, Page } from 'playwright';
import { launch, open, painted } from './browser.js';
import { bundle } from './bundle.js';
import { digits, median, type Report, times } from './report.js';
import { type TraceEvent, tasksOf } from './tasks.js';

const expectations = 200;
const rounds = 5;
/** A text of sixty characters to type. */
const text = 'Led the move to the new platform and wrote down what we saw.';
/** Time between two keys, in milliseconds: about 100 words per minute. */
const pause = 120;
/** Duration from which browsers report a long task, in milliseconds. */
const long = 50;

/** A form with 200 expectations that saves on each input, and next to it a bare field. */
const source = `
  import { createRoot } from 'react-dom/client';
  import { l3, ladder } from 'rungs/data/octopus-data-engineering';
  import { createAssessment, createMemoryStore, startSession } from 'rungs/review';
  import { AssessmentForm } from 'rungs/review/react';
  const [competency] = l3.competencies;
  const level = { ...l3, competencies: Array.from({ length: ${expectations / 20} }, (_, n) => ({
    ...competency,
    id: 'c' + n,
    examples: [],
    expectations: Array.from({ length: 20 }, (_, at) => ({ ...competency.expectations[at % competency.expectations.length], id: 'c' + n + '-' + at })),
  })) };
  const person = { id: 'p', name: 'P' };
  const assessment = createAssessment(
    { id: 'a', about: person, by: person, ladder, level, rates: 'expectation' },
    { actor: 'p', at: '2026-01-05T09:00:00Z' },
  );
  const main = document.querySelector('main');
  main.innerHTML = '<textarea id="bare" rows="2"></textarea><div></div>';
  createRoot(main.lastChild).render(<AssessmentForm session={startSession(createMemoryStore(), assessment)} />);`;

export async function measureTyping(): Promise<Report> {
  const { code } = await bundle(source, { format: 'iife', logLevel: 'error' });
  const browser = await launch();
  const found: Readonly<Record<Field, Typed[]>> = { form: [], bare: [] };
  try {
    for (let round = 0; round < rounds; round++)
      await typeInBoth(browser, code, found, round % 2 === 0 ? ['bare', 'form'] : ['form', 'bare']);
  } finally {
    await browser.close();
  }
  const of = (field: Field, what: keyof Typed): number => median(found[field].map((each) => each[what]));
  const ratio = of('form', 'perKey') / of('bare', 'perKey');
  const longTasks = Math.max(...found.form.map((each) => each.long));
  const row = (name: string, field: Field): string[] => [
    name,
    ...(['longest', 'perKey', 'event', 'long'] as const).map((what) => digits(of(field, what))),
  ];
  return {
    tables: [
      {
        title: 'Typing a note',
        note: `${text.length} letters with ${pause} ms between keys, into a note among ${expectations} expectations and into a textarea on the same page, by turns; ms, of the main thread's CPU but for the event, whose way to the next frame is of the clock. A long task takes more than ${long} ms of CPU.`,
        head: ['field', 'longest task', 'work for a key', 'longest event', 'long tasks'],
        rows: [
          row('**AssessmentForm**', 'form'),
          row('bare textarea', 'bare'),
          ['', times(of('form', 'longest') / of('bare', 'longest')), times(ratio), times(of('form', 'event') / of('bare', 'event')), ''],
        ],
      },
    ],
    goals: [
      {
        what: `Typing a note among ${expectations} expectations: long tasks, in any of ${rounds} rounds`,
        goal: '0',
        figure: digits(longTasks),
        met: longTasks === 0,
      },
    ],
  };
}

type Field = 'form' | 'bare';

interface Typed {
  /** Longest task of the main thread, in milliseconds. */
  readonly longest: number;
  /** CPU time of all tasks of the main thread per key, in milliseconds. */
  readonly perKey: number;
  /** Longest time from a key to the frame that shows it, in milliseconds, from Event Timing. */
  readonly event: number;
  /** Number of long tasks. */
  readonly long: number;
}

async function typeInBoth(browser: Browser, code: string, found: Readonly<Record<Field, Typed[]>>, order: readonly Field[]): Promise<void> {
  const { page, context } = await open(browser, 'rungs', 0);
  await page.addScriptTag({ content: code });
  await painted(page);
  const fields: Readonly<Record<Field, string>> = { bare: '#bare', form: `div textarea >> nth=${expectations / 2}` };
  for (const field of order) found[field].push(await typeInto(browser, page, fields[field]));
  await context.close();
}

/** Collects Event Timing entries, which have a minimum duration of 16 ms. A string, because it runs unbundled in the page. */
const watchEvents = `
  window.watching?.disconnect();
  window.events = [];
  window.watching = new PerformanceObserver((list) => window.events.push(...list.getEntries().map(({ duration }) => duration)));
  window.watching.observe({ type: 'event', durationThreshold: 16 });`;

async function typeInto(browser: Browser, page: Page, selector: string): Promise<Typed> {
  const field = page.locator(selector);
  await field.focus();
  await field.press('a');
  await painted(page);
  await page.evaluate(watchEvents);
  await browser.startTracing(page, { categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel'] });
  await page.keyboard.type(text, { delay: pause });
  await painted(page);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: readonly TraceEvent[] };
  const event = Number(await page.evaluate('Math.max(0, ...window.events)'));
  const tasks = tasksOf(traceEvents);
  return {
    longest: Math.max(...tasks),
    perKey: tasks.reduce((sum, task) => sum + task, 0) / text.length,
    event,
    long: tasks.filter((task) => task > long).length,
  };
}
