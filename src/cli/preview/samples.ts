import { starterFiles } from '../files/starter-files.js';

/** Sample texts of the playground by title: small ladders in common formats. */
export const samples: Readonly<Record<string, string>> = {
  'One page per level': [starterFiles['L1.md'], starterFiles['L2.md']].join('\n'),
  'An outline': `# Engineering ladder

## L1: Engineer

### Craft

- I write code that my team can read.
- I ask before I guess.

### Communication

- I say early when I am stuck.

## L2: Senior Engineer

### Craft

- I leave code better than I found it.

### Communication

- I explain a decision to those it concerns.
`,
  'A table as CSV': `Competency,L1 Engineer,L2 Senior Engineer
Craft,"I write code that my team can read.
I ask before I guess.",I leave code better than I found it.
Communication,I say early when I am stuck.,I explain a decision to those it concerns.
`,
};
