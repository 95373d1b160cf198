/** What was found in one browser. */
export interface Column {
  /** Its name and version. */
  readonly engine: string;
  /** How many of the rounds each fault held in. */
  readonly outcomes: readonly number[];
}

interface Row {
  readonly fault: string;
  /** What has to be so. */
  readonly holds: string;
}

/** The page that says what was found. */
export function tableOf(faults: readonly Row[], columns: readonly Column[], times: number): string {
  const engines = columns.map(({ engine }) => engine);
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return `# What becomes of words when something goes wrong

Written by \`npm run test:durability\`; each fault repeated ${times} times in ${engines.join(' and ')}. The stores are IndexedDB
and, where a connection or a server is spoken of, the HTTP store with IndexedDB on the device.

${row(['what happens', 'what has to be so', ...engines])}
|---|---|${'---|'.repeat(engines.length)}
${faults.map(({ fault, holds }, at) => row([fault, holds, ...columns.map(({ outcomes }) => `${outcomes[at]} of ${times}`)])).join('\n')}

Nothing that a browser keeps survives cleared site data or the end of a private window, and a browser that runs out of room may
clear it. A person who wants to be sure takes the export, or uses the HTTP store.

What the review app's server acknowledged outlives its own end by \`kill -9\` in the middle of writes, and a restart of PostgreSQL, fast,
immediate or by \`kill -9\`: \`npm run test:review-app\` does each ten times. While the database is away the server answers \`503\`, and the page
keeps the words on the device and sends them again.
`;
}
