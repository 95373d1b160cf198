import { nearest } from '../ladder/index.js';
import { parseArguments } from './arguments/parse-arguments.js';
import { UsageError } from './arguments/usage-error.js';
import { commands } from './commands/commands.js';
import { fileProblem } from './files/file-problem.js';
import { paint, printable, write, writeError } from './output/terminal.js';
import { writeCommandHelp, writeHelp } from './output/write-help.js';

/** Exit codes: success, problems found, and usage error or failure. */
export const exitCodes = { fine: 0, problems: 1, usage: 2 } as const;

/** Runs the command that the arguments name. Resolves to its exit code and never rejects. */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  handleOutputErrors();
  const [name = '', ...rest] = args;
  try {
    if (name === '--version' || name === '-v') return done(`${await (await import('./version.js')).version()}\n`);
    if (name === '' || name === '--help' || name === '-h' || (name === 'help' && rest.length === 0)) {
      write(writeHelp(commands));
      return name === '' ? exitCodes.usage : exitCodes.fine;
    }
    const commandName = name === 'help' ? rest[0] : name;
    const command = commands.find((each) => each.name === commandName);
    if (!command) {
      const near = nearest(
        commandName ?? '',
        commands.map((each) => each.name),
      );
      throw new UsageError(
        `Unknown command ${JSON.stringify(commandName)}.${near === undefined ? '' : ` Did you mean ${near}?`}`,
        'rungs --help',
      );
    }
    if (name === 'help' || rest.includes('--help') || rest.includes('-h')) return done(writeCommandHelp(command));
    const parsed = parseArguments(command, rest);
    return await (await command.load())(parsed);
  } catch (error) {
    return fail(error, name);
  }
}

function done(text: string): number {
  write(text);
  return exitCodes.fine;
}

/** Reports a usage or file error in one line, and any other error as a bug with its stack trace. */
function fail(error: unknown, name: string): number {
  const ofFile = fileProblem(error);
  if (error instanceof UsageError) {
    writeError(`${paint('red', 'rungs:')} ${error.message}\n`);
    if (error.help) writeError(`See ${error.help}\n`);
  } else if (ofFile !== undefined) {
    writeError(`${paint('red', 'rungs:')} ${printable(ofFile)}\n`);
  } else {
    writeError(`${paint('red', 'rungs:')} ${name} failed because of a bug in rungs. Please report this:\n`);
    writeError(`${error instanceof Error ? error.stack : String(error)}\n`);
  }
  return exitCodes.usage;
}

/**
 * Ignores a closed pipe, as in `rungs check … | head`, because the exit code still reports the result. Any other output error, such as a
 * full disk, ends the process.
 */
function handleOutputErrors(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') return;
      if (stream === process.stdout) writeError(`${paint('red', 'rungs:')} the output could not be written: ${error.message}\n`);
      process.exit(exitCodes.usage);
    });
}
