import type { Command, Option } from '../../src/cli/commands/command.js';
import { table } from './components-page.js';

/** `docs/command-line.md`: what `rungs --help` and the help of each command print. */
export function commandLinePage(commands: readonly Command[]): string {
  return [
    '<!-- Generated from src/cli/commands/commands.ts by `npm run docs`. Edit that file. -->',
    '# Command line',
    '`npx rungs <command> [options]`. `--help` prints the help of a command; `--json` prints its result as JSON.',
    table(
      ['command', 'purpose'],
      commands.map(({ name, summary }) => [`[\`rungs ${name}\`](#rungs-${name})`, summary]),
    ),
    table(
      ['exit code', 'meaning'],
      [
        ['0', 'success'],
        ['1', 'problems found'],
        ['2', 'usage error, or an unexpected failure'],
        ['130', 'stopped with Ctrl+C; `--watch` and `preview` end with 0 instead'],
      ],
    ),
    ...commands.map(section),
    '',
  ].join('\n\n');
}

const section = ({ name, operands, summary, details = [], examples, options }: Command): string =>
  [
    `## rungs ${name}`,
    summary,
    `\`\`\`sh\n${examples.map((example) => `npx ${example}`).join('\n')}\n\`\`\``,
    ...(operands ? [`Arguments: \`${operands}\`.`] : []),
    ...details.map(detail),
    table(['option', 'effect'], Object.entries(options).map(row)),
  ].join('\n\n');

/** A paragraph of the help; its indented lines are commands. */
const detail = (text: string): string =>
  text
    .replace(/(?:^ {2}.*\n?)+/gm, (code) => `\n\`\`\`sh\n${code.trimEnd().replace(/^ {2}/gm, '')}\n\`\`\`\n\n`)
    .replace(/\n{3,}/g, '\n\n')
    .trim();

const row = ([name, { short, value, help, choices, multiple }]: [string, Option]): readonly string[] => [
  `\`--${name}${value === undefined ? '' : ` ${value}`}\`${short === undefined ? '' : `, \`-${short}\``}`,
  [help, ...(choices ? [`One of ${choices.map((choice) => `\`${choice}\``).join(', ')}.`] : []), ...(multiple ? ['Repeatable.'] : [])]
    .map((sentence) => (sentence.endsWith('.') ? sentence : `${sentence}.`))
    .join(' '),
];
