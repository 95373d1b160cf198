import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import type { Change, Ladder, Level, LevelDifference, Prose } from 'rungs';
import { launch, type Work } from './browser.js';
import { handWrittenStyles, load, ourStyles } from './bundle.js';
import { runsIn, timeOf } from './cpu.js';
import { type Racer, type Result, race } from './race.js';
import { digits, type Goal, median, quantile, type Report, type Table, times } from './report.js';

const levels = 8;
const competencies = 6;
const rounds = 15;
const cells = [0, 1, 2, 3];
const most = 2;
const frame = 16;
const statements = 30;
const soon = 5;

interface Subjects {
  readonly ladder: Ladder;
  readonly compareLevels: (from: Level, to: Level) => LevelDifference;
  readonly proseText: (prose: Prose) => string;
}

/** Measures the components that show or compare several levels, each against a hand-written one. */
export async function measureLadder(): Promise<Report> {
  const subjects = await load<Subjects>(
    `export { compareLevels, proseText } from 'rungs'; export { ladder } from 'rungs/data/octopus-software-engineering'`,
  );
  const browser = await launch();
  try {
    const parts = [
      await measureMatrix(browser, subjects),
      await measureComparison(browser, subjects),
      measureComparing(subjects),
      await measureSwitch(browser, subjects),
    ];
    return { tables: parts.map(({ table }) => table), goals: parts.map(({ goal }) => goal) };
  } finally {
    await browser.close();
  }
}

interface Part {
  readonly table: Table;
  readonly goal: Goal;
}

const mountOf = (result: Result | undefined, what: keyof Work = 'all'): number => median((result?.mounts ?? []).map((each) => each[what]));
const clickOf = (result: Result | undefined, at = 0.95): number => quantile(result?.clicks ?? [], at);

const mountHead = ['what', 'mount', 'of it script', 'of it style and layout', 'over by hand'];
const mountNote = `ms of CPU on the main thread: to evaluate the script, mount, lay out and paint, medians of ${rounds}`;
const clickNote = (count: number): string =>
  `slowed down four times, script and layout, median · 95th of ${rounds * count}, the first of which in each page is also the first that React has to do`;
/** The first racer is the hand-written one. */
const mountRow = ({ name }: Racer, at: number, results: readonly Result[]): string[] => [
  name,
  digits(mountOf(results[at])),
  digits(mountOf(results[at], 'script')),
  digits(mountOf(results[at], 'layout')),
  times(mountOf(results[at]) / mountOf(results[0])),
];
const clickCell = (result: Result | undefined): string => `${digits(clickOf(result, 0.5))} · ${digits(clickOf(result))}`;

const mountGoal = (what: string, ratio: number): Goal => ({
  what: `Mount of ${what} by hand`,
  goal: `≤ ${most} ×`,
  figure: times(ratio),
  met: ratio <= most,
});

async function measureMatrix(browser: Browser, subjects: Subjects): Promise<Part> {
  const props = { ladder: broadened(subjects.ladder) };
  const racers: readonly Racer[] = [
    {
      name: 'by hand, in React',
      module: './contestants/matrix-by-hand.tsx',
      component: 'Matrix',
      styles: readStyles('matrix-by-hand.css'),
      props,
      click: '.more',
    },
    {
      name: '**LadderMatrix**',
      module: 'rungs',
      component: 'LadderMatrix',
      styles: ourStyles(),
      props,
      click: '[data-rungs="matrix-more"]',
    },
  ];
  const results = await race(browser, racers, rounds, cells);
  return {
    table: {
      title: 'A whole ladder as a table',
      note: `${levels} levels × ${competencies} competencies, ${mountNote}; and to open one cell, ${clickNote(cells.length)}.`,
      head: [...mountHead, 'open a cell, 4 ×'],
      rows: racers.map((racer, at) => [...mountRow(racer, at, results), clickCell(results[at])]),
    },
    goal: mountGoal(
      `LadderMatrix, ${levels} levels × ${competencies} competencies, over the same table`,
      mountOf(results[1]) / mountOf(results[0]),
    ),
  };
}

async function measureComparison(browser: Browser, { ladder, compareLevels }: Subjects): Promise<Part> {
  const [from, to] = lastTwo(ladder);
  const styles = handWrittenStyles() + readStyles('ladder-by-hand.css');
  const racers: readonly Racer[] = [
    {
      name: 'by hand, given what changes',
      module: './contestants/comparison-by-hand.tsx',
      component: 'Comparison',
      styles,
      props: { difference: compareLevels(from, to) },
    },
    {
      name: 'by hand, with `compareLevels`',
      module: './contestants/comparison-worked-out.tsx',
      component: 'WorkedOut',
      styles,
      props: { from, to },
    },
    {
      name: '**LevelComparison**',
      module: 'rungs',
      component: 'LevelComparison',
      styles: ourStyles(),
      props: { from, to, ladder },
    },
  ];
  const results = await race(browser, racers, rounds);
  return {
    table: {
      title: 'Two levels compared',
      note: `${from.code} and ${to.code} of Software Engineering, ${mountNote}.`,
      head: mountHead,
      rows: racers.map((racer, at) => mountRow(racer, at, results)),
    },
    goal: mountGoal('LevelComparison, working out what changes, over the same given it', mountOf(results[2]) / mountOf(results[0])),
  };
}

/** Compares levels of realistic length: a third of the expectations is unchanged, a third reworded and a third new. */
function measureComparing({ ladder, compareLevels, proseText }: Subjects): Part {
  const texts = ladder.levels.flatMap((level) =>
    level.competencies.flatMap((each) => each.expectations.map(({ text }) => proseText(text))),
  );
  const textAt = (at: number): string => texts[at % texts.length] ?? '';
  const returned = [
    textAt,
    (at: number) => textAt(at).replaceAll(/(\S+ \S+ \S+ )\S+/g, '$1something'),
    (at: number) => textAt(at + texts.length / 2),
  ];
  const make = (level: Level, textOf: (at: number) => string): Level => ({
    ...level,
    competencies: level.competencies.slice(0, 4).map((competency, own) => ({
      ...competency,
      expectations: Array.from({ length: statements }, (_, at) => ({
        id: `${level.id}-${own}-${at}`,
        text: textOf(own * statements + at),
      })),
    })),
  });
  const [below, above] = lastTwo(ladder);
  const from = make(below, textAt);
  const to = make(above, (at) => returned[at % 3]?.(at) ?? '');
  const run = (): LevelDifference => compareLevels(from, to);
  const runs = runsIn(200, run);
  const figures = Array.from({ length: rounds }, () => timeOf(run, runs));
  const changes = run().competencies.flatMap(({ expectations }) => expectations.map(({ change }) => change));
  const count = (change: Change): number => changes.filter((each) => each === change).length;
  const figure = median(figures);
  return {
    table: {
      title: 'Working out what changes',
      note: `4 competencies with ${statements} expectations each; ms of CPU, in Node, median of ${rounds} series.`,
      head: ['what', 'kept', 'raised', 'new', 'ms'],
      rows: [['`compareLevels`', digits(count('kept')), digits(count('raised')), digits(count('new')), digits(figure)]],
    },
    goal: {
      what: `compareLevels, 4 competencies with ${statements} expectations each`,
      goal: `< ${soon} ms`,
      figure: `${digits(figure)} ms`,
      met: figure < soon,
    },
  };
}

async function measureSwitch(browser: Browser, { ladder }: Subjects): Promise<Part> {
  const props = { ladder };
  const racers: readonly Racer[] = [
    {
      name: 'by hand, in React',
      module: './contestants/tabs-by-hand.tsx',
      component: 'Tabs',
      styles: handWrittenStyles() + readStyles('ladder-by-hand.css'),
      props,
      click: '[role="tab"]',
    },
    { name: '**LadderView**', module: 'rungs', component: 'LadderView', styles: ourStyles(), props, click: '[role="tab"]' },
  ];
  // The first level is visible initially.
  const order = ladder.levels.map((_, at) => (at + 1) % ladder.levels.length);
  const results = await race(browser, racers, rounds, order);
  const worst = clickOf(results[1]);
  return {
    table: {
      title: 'A ladder, one level at a time',
      note: `${order.length} levels, all of them in the page; competencies by hand are \`<details>\`. ${mountNote}; and to switch the level by a click, ${clickNote(order.length)}.`,
      head: [...mountHead, 'switch, 4 ×'],
      rows: racers.map((racer, at) => [...mountRow(racer, at, results), clickCell(results[at])]),
    },
    goal: {
      what: `Switching the level of LadderView, ${order.length} levels on the page, 4 × slow-down: script and layout, 95th`,
      goal: `≤ ${frame} ms`,
      figure: `${digits(worst)} ms (by hand: ${digits(clickOf(results[0]))} ms)`,
      met: worst <= frame,
    },
  };
}

const readStyles = (file: string): string => readFileSync(fileURLToPath(new URL(`contestants/${file}`, import.meta.url)), 'utf8');

function lastTwo({ levels }: Ladder): readonly [Level, Level] {
  const [from, to] = levels.slice(-2);
  if (!from || !to) throw new Error('The ladder has to have two levels.');
  return [from, to];
}

/** Enlarges a ladder to the measured size by repeating levels and competencies with new ids. */
function broadened(ladder: Ladder): Ladder {
  const renamed = <Data>(data: Data, suffix: string): Data =>
    JSON.parse(JSON.stringify(data).replaceAll(/"id":"([^"]*)"/g, `"id":"$1${suffix}"`));
  const broad = (level: Level): Level => ({
    ...level,
    competencies: [...level.competencies, ...renamed(level.competencies, '-b')].slice(0, competencies),
  });
  const again = ladder.levels.map((level) => ({
    ...level,
    id: `${level.id}-c`,
    competencies: level.competencies.map(({ expectations, ...each }) => ({ ...each, expectations: renamed(expectations, '-c') })),
  }));
  return { ...ladder, levels: [...ladder.levels, ...again].slice(0, levels).map(broad) };
}
