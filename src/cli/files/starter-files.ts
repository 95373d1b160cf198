/** The starter files of a ladder by name, in the dialect of `rungs/markdown`. */
export const starterFiles: Readonly<Record<string, string>> = {
  'L1.md': page('L1', 'Title of the first level', 'at this level', ''),
  'L2.md': page(
    'L2',
    'Title of the next level',
    'at this level',
    ' What the level below asks is taken for granted: say what is new, or more.',
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

> *Who someone ${where} is, in a sentence or two.*

- **Planning horizon**: How far ahead they plan
- **Impact radius**: Whom their work reaches

## First competency

> *What it is about, in a sentence.*

- What is expected ${where}, one statement in each line.${hint}
- Another statement. Links and ratings point at statements, so that short ones are best.

<details>
<summary>Examples</summary>

- What meeting them has looked like.

</details>

## Second competency

- A competency has the same title on every level, so that levels can be compared.
`;
}
