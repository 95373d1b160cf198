import { parseArgs } from 'node:util';
import { nearest } from '../../ladder/index.js';
import { type Command, files } from '../commands/command.js';
import type { Arguments } from './arguments.js';
import { UsageError } from './usage-error.js';

/**
 * Parses the arguments of a command.
 *
 * @throws UsageError if an operand or option is missing, unknown or invalid
 */
export function parseArguments(command: Command, args: readonly string[]): Arguments {
  const help = `rungs ${command.name} --help`;
  const { values, positionals } = parse(command, args, help);
  const [least, most] = command.count;
  if (positionals.length < least) {
    const input = command.operands === files ? ', or - for the standard input' : '';
    throw new UsageError(`rungs ${command.name} needs ${command.operands}${input}.`, help);
  }
  if (positionals.length > most)
    throw new UsageError(
      `rungs ${command.name} takes ${command.operands}; ${JSON.stringify(positionals[most])} is one argument too many.`,
      help,
    );
  if (positionals.includes('')) throw new UsageError('An argument is empty. Is a variable unset?', help);
  const text = (name: string): string | undefined => (typeof values[name] === 'string' ? values[name] : undefined);
  for (const [name, { choices }] of Object.entries(command.options)) {
    const value = text(name);
    if (value === '') throw new UsageError(`--${name} is empty. Is a variable unset?`, help);
    if (choices && value !== undefined && !choices.includes(value))
      throw new UsageError(`--${name} must be one of ${choices.join(', ')}, not ${JSON.stringify(value)}.`, help);
  }
  return {
    operands: positionals,
    flag: (name) => values[name] === true,
    text,
    list: (name) => [values[name] ?? []].flat().filter((value) => typeof value === 'string'),
    number: (name) => {
      const value = text(name);
      if (value === undefined) return undefined;
      if (!/^\d{1,9}$/.test(value)) throw new UsageError(`--${name} must be a whole number, not ${JSON.stringify(value)}.`, help);
      return Number(value);
    },
  };
}

interface Parsed {
  readonly values: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
  readonly positionals: readonly string[];
}

function parse(command: Command, args: readonly string[], help: string): Parsed {
  const options = Object.entries(command.options).map(([name, { value, short, multiple = false }]) => [
    name,
    { type: value === undefined ? ('boolean' as const) : ('string' as const), multiple, ...(short !== undefined && { short }) },
  ]);
  try {
    return parseArgs({ args: [...args], options: Object.fromEntries(options), allowPositionals: true });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const [, unknown] = /^Unknown option '(-[^']*)'/.exec(error.message) ?? [];
    if (unknown === undefined) throw new UsageError(valueMessage(command, error.message), help);
    const near = nearest(unknown.replace(/^-+/, '').replace(/=.*$/s, ''), Object.keys(command.options));
    throw new UsageError(`Unknown option ${unknown}.${near === undefined ? '' : ` Did you mean --${near}?`}`, help);
  }
}

/** Rewrites Node's message about a missing or unexpected value. Both have the same error code, so the option decides which it is. */
function valueMessage({ options }: Command, message: string): string {
  const [, name = ''] = /--([\w-]+)/.exec(message) ?? [];
  const option = options[name];
  if (!option) return message;
  return option.value === undefined ? `--${name} is a switch, and takes no value.` : `--${name} needs a value: --${name}=${option.value}.`;
}
