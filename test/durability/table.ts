export interface Outcome {
  readonly fault: string;
  readonly holds: string;
  /** How many of the rounds it held in. */
  readonly held: number;
}

/** The page that says what was found. */
export const tableOf = (
  outcomes: readonly Outcome[],
  engine: string,
  times: number,
): string => `# What becomes of words when something goes wrong

Written by \`npm run test:durability\`; each fault repeated ${times} times in ${engine}. The stores are IndexedDB and, where a
connection or a server is spoken of, the HTTP store with IndexedDB on the device.

| what happens | what has to be so | ${engine} |
|---|---|---|
${outcomes.map(({ fault, holds, held }) => `| ${fault} | ${holds} | ${held} of ${times} |`).join('\n')}

Nothing that a browser keeps survives cleared site data or the end of a private window, and a browser that runs out of room may
clear it. A person who wants to be sure takes the export, or uses the HTTP store.
`;
