import type { Command, Option } from '../commands/command.js';
import { paintOut } from './terminal.js';

/** Writes the overview of all commands. */
export function writeHelp(commands: readonly Command[]): string {
  return [
    'Reads, checks, converts and publishes career-ladder definitions.',
    '',
    section('Usage', ['rungs <command> [options]']),
    section('Commands', table(commands.map(({ name, operands, summary }) => [`${name} ${operands}`.trim(), summary]))),
    section(
      'Options',
      table([
        ['--help', 'Show help, also of a command: rungs check --help'],
        ['--version', 'Show the version'],
      ]),
    ),
    'Exit codes: 0: success, 1: problems found, 2: usage error.',
    'Ctrl+C exits with 130 and never leaves a partly written file; --watch and preview exit with 0.',
    '',
  ].join('\n');
}

/** Writes the help of one command. */
export function writeCommandHelp({ name, operands, summary, details = [], examples, options }: Command): string {
  const all = { ...options, help: { short: 'h', help: 'Show this help' } };
  return [
    summary,
    '',
    section('Usage', [`rungs ${name} ${operands} [options]`.replace('  ', ' ')]),
    section('Options', table(Object.entries(all).map(([option, each]) => [signature(option, each), descriptionOf(each)]))),
    ...details.map((paragraph) => `${wrap(paragraph)}\n`),
    section('Examples', examples),
  ].join('\n');
}

const section = (title: string, lines: readonly string[]): string =>
  `${paintOut('bold', title)}\n${lines.map((line) => `  ${line}`).join('\n')}\n`;

const signature = (name: string, { short, value }: Option): string =>
  `${short === undefined ? '    ' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;

const descriptionOf = ({ help, choices, multiple }: Option): string =>
  [help, ...(choices ? [choices.join(' | ')] : []), ...(multiple ? ['repeatable'] : [])].join('; ');

/** Wraps text at 90 characters. Indented lines are commands, which are not wrapped. */
const wrap = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line.startsWith(' ') ? line : line.replace(/(.{1,90})(?:\s+|$)/g, '$1\n').trimEnd()))
    .join('\n');

function table(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, text]) => `${name.padEnd(width)}  ${text}`);
}
