import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];
/** The standard output or the standard error. */
export type OutputStream = NodeJS.WriteStream & { readonly fd: 1 | 2 };

/** Writes to the standard output. */
export const write = (text: string): void => void process.stdout.write(text);
/** Writes to the standard error. */
export const writeError = (text: string): void => void process.stderr.write(text);

/**
 * Styles text if the stream is a terminal. As in Node, `FORCE_COLOR` takes precedence over `NO_COLOR`, and both over the detection of
 * a terminal: https://no-color.org, https://force-color.org
 *
 * @param stream the stream to which the text is written; by default the standard error
 */
export function paint(style: Style, text: string, stream: OutputStream | undefined = process.stderr): string {
  return hasColour(stream) ? styleText(style, text, { validateStream: false }) : text;
}

/** Styles text if the standard output is a terminal. */
export const paintOut = (style: Style, text: string): string => paint(style, text, process.stdout);

function hasColour(stream: OutputStream | undefined): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: none, TERM: term } = process.env;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return !none && term !== 'dumb' && stream?.isTTY === true;
}

/** Replaces control and bidi characters in untrusted text, so that it cannot move the cursor, set colours or reorder the line. */
export const printable = (text: string): string => text.replace(unprintable, (found) => substitutes.get(found) ?? '\ufffd');

const unprintable = /(?![\t\n])[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;
/** Visible symbols for control characters, from the Unicode block *Control Pictures*. */
const substitutes = new Map([
  ...Array.from({ length: 32 }, (_, code) => [String.fromCharCode(code), String.fromCharCode(0x2400 + code)] as const),
  ['\x7f', '\u2421'],
]);

/** A progress line on the standard error, which is cleared at the end. Does nothing if that is not a terminal. */
export class Progress {
  #shown = 0;

  /** Updates the line at most ten times per second. */
  show(text: string): void {
    if (!process.stderr.isTTY || process.env['TERM'] === 'dumb' || Date.now() - this.#shown < 100) return;
    this.#shown = Date.now();
    writeError(`\r\x1b[2K${paint('dim', printable(text))}`);
  }

  /** Clears the line. */
  end(): void {
    if (this.#shown > 0) writeError('\r\x1b[2K');
    this.#shown = 0;
  }
}
