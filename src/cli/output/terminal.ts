import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];
type Stream = NodeJS.WriteStream & { readonly fd: 1 | 2 };

export const write = (text: string): void => void process.stdout.write(text);
export const writeError = (text: string): void => void process.stderr.write(text);

/**
 * Colours text for a terminal. As Node has it, `FORCE_COLOR` says more than `NO_COLOR`, and both more than whether
 * anybody is looking: https://no-color.org, https://force-color.org
 */
export function paint(style: Style, text: string, stream: Stream | undefined = process.stderr): string {
  return hasColour(stream) ? styleText(style, text, { validateStream: false }) : text;
}

/** The same, for what goes to the standard output. */
export const paintOut = (style: Style, text: string): string => paint(style, text, process.stdout);

function hasColour(stream: Stream | undefined): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: none, TERM: term } = process.env;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return !none && term !== 'dumb' && stream?.isTTY === true;
}

/** Text of a file as it can be put on a terminal: nothing in it moves the cursor, colours, or turns the line around. */
export const printable = (text: string): string => text.replace(unprintable, (found) => substitutes.get(found) ?? '\ufffd');

const unprintable = /(?![\t\n])[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;
/** Unicode's pictures of controls. */
const substitutes = new Map([
  ...Array.from({ length: 32 }, (_, code) => [String.fromCharCode(code), String.fromCharCode(0x2400 + code)] as const),
  ['\x7f', '\u2421'],
]);

/** One line on a terminal that says how far a long piece of work is, gone when it ends; nothing where nobody looks. */
export class Progress {
  #shown = 0;

  /** Says it at most ten times a second. */
  show(text: string): void {
    if (!process.stderr.isTTY || process.env['TERM'] === 'dumb' || Date.now() - this.#shown < 100) return;
    this.#shown = Date.now();
    writeError(`\r\x1b[2K${paint('dim', printable(text))}`);
  }

  end(): void {
    if (this.#shown > 0) writeError('\r\x1b[2K');
    this.#shown = 0;
  }
}
