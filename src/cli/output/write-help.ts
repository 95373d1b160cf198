import type { Command, Option } from '../commands/command.js';
import { paintOut } from './terminal.js';

/** Writes the overview of all commands. */
export function writeHelp(commands: readonly Command[]): string {
  return [
    'Career-ladder definitions: read them, check them, show them, keep their links.',
    '',
    section('Usage', ['rungs <command> [options]']),
    section('Commands', table(commands.map(({ name, operands, summary }) => [`${name} ${operands}`.trim(), summary]))),
    section(
      'Options',
      table([
        ['--help', 'Say more: rungs check --help'],
        ['--version', 'The version'],
      ]),
    ),
    'It ends with 0 when all is well, with 1 when it found problems, with 2 when it was used in a way that cannot work.',
    'Ctrl+C ends it with 130, and leaves every file whole; what follows files until then (--watch, preview) ends with 0.',
    '',
  ].join('\n');
}

/** Writes the help of one command. */
export function writeCommandHelp({ name, operands, summary, details = [], examples, options }: Command): string {
  const all = { ...options, help: { short: 'h', help: 'This text' } };
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
  [help, ...(choices ? [choices.join(' | ')] : []), ...(multiple ? ['may be given more than once'] : [])].join('; ');

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
