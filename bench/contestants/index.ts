export interface Contestant {
  readonly name: string;
  /** Its module in this folder. */
  readonly file: string;
  /** What a click opens a section by. */
  readonly trigger: string;
}

/** Who is measured beside whom. `limit` is a function from content to HTML; the others export `Page`, a component. */
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
