/** The starter files of a ladder by name, in the dialect of `rungs/markdown`. */
export const starterFiles: Readonly<Record<string, string>> = {
  'L1.md': page('L1', 'Title of the first level', 'at this level', ''),
  'L2.md': page(
    'L2',
    'Title of the next level',
    'at this level',
    ' Leave out what the level below already expects; write what is new or raised.',
  ),
  'show-ladder.tsx': `import { LadderView, validateLadder } from 'rungs';
import 'rungs/styles.css';
// Made by: npx rungs build . -o ladder.json
import data from './ladder.json';

const { ladder } = validateLadder(data);

export function ShowLadder() {
  return ladder && <LadderView ladder={ladder} />;
}
`,
};

function page(code: string, title: string, where: string, hint: string): string {
  return `# ${code}: ${title}

> *A person ${where}, in a sentence or two.*

- **Planning horizon**: How far ahead they plan
- **Impact radius**: Who is affected by their work

## First competency

> *What it is about, in a sentence.*

- An expectation ${where}, one statement per bullet.${hint}
- Another statement. Links and ratings refer to single statements, so keep them short.

<details>
<summary>Examples</summary>

- An example of somebody meeting these expectations.

</details>

## Second competency

- A competency has the same title on every level, so that levels can be compared.
`;
}
