/** Logs a line for each request and error. Of an error only its kind and location, because messages can quote the content of a review. */
export interface Log {
  readonly request: (line: { method: string; route: string; status: number; milliseconds: number }) => void;
  readonly fault: (error: unknown) => void;
  readonly say: (text: string) => void;
}

const write = (line: Readonly<Record<string, unknown>>): void => {
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`);
};

export const log: Log = {
  request: (line) => write(line),
  fault: (error) => {
    const { name, code, stack = '' } = (error instanceof Error ? error : {}) as Partial<Error> & { readonly code?: unknown };
    const place = stack.split('\n').filter((each) => /^\s+at /.test(each));
    write({
      fault: name ?? typeof error,
      ...(code !== undefined && { code: String(code) }),
      place: place.slice(0, 8).map((each) => each.trim()),
    });
  },
  say: (text) => {
    process.stdout.write(`${text}\n`);
  },
};

export const quiet: Log = { request: () => undefined, fault: () => undefined, say: () => undefined };
