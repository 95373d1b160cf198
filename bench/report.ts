/** A measured value and its goal. */
export interface Goal {
  readonly what: string;
  readonly goal: string;
  readonly figure: string;
  readonly met: boolean;
}

export interface Table {
  readonly title: string;
  readonly note?: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Report {
  readonly tables: readonly Table[];
  readonly goals: readonly Goal[];
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: readonly number[], at: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(at * sorted.length))] ?? Number.NaN;
}

/** Formats a number with three significant digits: `1,234`, `123`, `12.3`, `1.23`, `0.0123`. */
export const digits = (value: number): string =>
  Number.isFinite(value) ? value.toLocaleString('en', value < 1000 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 0 }) : '–';

export const kB = (bytes: number): string => `${(bytes / 1000).toFixed(2)} kB`;

export const times = (ratio: number): string => `${digits(ratio)} ×`;

export function markdownTable({ title, note, head, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const table = [line(head), line(head.map((_, at) => (at === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
  return [`## ${title}`, note, table].filter(Boolean).join('\n\n');
}

export const goalTable = (goals: readonly Goal[]): string =>
  markdownTable({
    title: 'Goals',
    head: ['what', 'goal', 'figure', ''],
    rows: goals.map(({ what, goal, figure, met }) => [what, goal, figure, met ? 'met' : '**not met**']),
  });
