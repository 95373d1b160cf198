export interface Contestant {
  readonly name: string;
  /** File name of its module in this folder. */
  readonly file: string;
  /** Selector of the elements that open a section on click. */
  readonly trigger: string;
}

/** All contestants. `limit` is a function that returns HTML; the others export a component `Page`. */
export const contestants = {
  limit: { name: 'limit (static HTML)', file: 'limit.ts', trigger: '.competency-head' },
  details: { name: '`<details>`', file: 'details.tsx', trigger: '.competency-head' },
  rungs: { name: '**LevelView**', file: 'rungs.tsx', trigger: '[data-rungs="competency-trigger"]' },
  radix: { name: 'Radix, own panel', file: 'radix.tsx', trigger: '.competency-head' },
  radixWhole: { name: 'Radix whole', file: 'radix-whole.tsx', trigger: '.competency-head' },
  baseUi: { name: 'Base UI', file: 'base-ui.tsx', trigger: '.competency-head' },
  mui: { name: 'MUI', file: 'mui.tsx', trigger: '.MuiAccordionSummary-root' },
  reactMarkdown: { name: 'react-markdown', file: 'react-markdown.tsx', trigger: 'summary' },
} satisfies Record<string, Contestant>;

export type Key = keyof typeof contestants;

export const keys = Object.keys(contestants) as Key[];
