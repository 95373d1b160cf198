import { nearest } from '../ladder/index.js';
import { parseArguments } from './arguments/parse-arguments.js';
import { UsageError } from './arguments/usage-error.js';
import { commands } from './commands/commands.js';
import { fileProblem } from './files/file-problem.js';
import { paint, printable, write, writeError } from './output/terminal.js';
import { writeCommandHelp, writeHelp } from './output/write-help.js';

/** What a command ends with: all is well, it found problems, or it was used in a way that cannot work. */
export const exitCodes = { fine: 0, problems: 1, usage: 2 } as const;

/** Runs the command that the arguments name, and gives its exit code; it never throws. */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  mindClosedOutput();
  const [name = '', ...rest] = args;
  try {
    if (name === '--version' || name === '-v') return done(`${await (await import('./version.js')).version()}\n`);
    if (name === '' || name === '--help' || name === '-h' || (name === 'help' && rest.length === 0)) {
      write(writeHelp(commands));
      return name === '' ? exitCodes.usage : exitCodes.fine;
    }
    const asked = name === 'help' ? rest[0] : name;
    const command = commands.find((each) => each.name === asked);
    if (!command) {
      const near = nearest(
        asked ?? '',
        commands.map((each) => each.name),
      );
      throw new UsageError(
        `There is no command ${JSON.stringify(asked)}.${near === undefined ? '' : ` Is ${near} meant?`}`,
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

/** What a person can mend is said in a line; anything else is a fault of ours, and says where. */
function fail(error: unknown, name: string): number {
  const ofFile = fileProblem(error);
  if (error instanceof UsageError) {
    writeError(`${paint('red', 'rungs:')} ${error.message}\n`);
    if (error.help) writeError(`See ${error.help}\n`);
  } else if (ofFile !== undefined) {
    writeError(`${paint('red', 'rungs:')} ${printable(ofFile)}\n`);
  } else {
    writeError(`${paint('red', 'rungs:')} ${name} failed, which is a fault of rungs. Please report this:\n`);
    writeError(`${error instanceof Error ? error.stack : String(error)}\n`);
  }
  return exitCodes.usage;
}

/**
 * `rungs check … | head` closes the pipe: that is no fault, and nothing to stop for, as the exit code still says what was
 * found. A disk that is full is one.
 */
function mindClosedOutput(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') return;
      if (stream === process.stdout) writeError(`${paint('red', 'rungs:')} what there is to say could not be written: ${error.message}\n`);
      process.exit(exitCodes.usage);
    });
}
