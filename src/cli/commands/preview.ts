import type { Arguments } from '../arguments/arguments.js';
import { wordsIn } from '../arguments/languages.js';
import { UsageError } from '../arguments/usage-error.js';
import { readFiles } from '../files/read-files.js';
import { interrupted, watchFiles } from '../files/watch-files.js';
import { paint, write, writeError } from '../output/terminal.js';
import { renderPlayground } from '../preview/render-playground.js';
import { renderPreview } from '../preview/render-preview.js';
import { PortRefused, servePreview } from '../preview/serve-preview.js';

/** `rungs preview`: serves a live preview of a ladder on the local machine. */
export async function preview(args: Arguments): Promise<number> {
  const port = args.number('port') ?? 0;
  if (port > 65_535) throw new UsageError('--port must be at most 65535.', 'rungs preview --help');
  const labels = await wordsIn(args.text('lang') ?? 'en');
  if (args.operands.includes('-')) throw new UsageError('rungs preview needs files; standard input cannot be watched.');
  const hasFiles = args.operands.length > 0;
  // The first read throws, because an unreadable file is a usage error. Later, the file may be in the middle of a save.
  let page = hasFiles ? renderPreview(await readFiles(args.operands, args), labels) : '';
  const pages = { files: hasFiles ? () => page : undefined, playground: renderPlayground(labels, hasFiles) };
  const server = await servePreview(port, pages).catch((error: unknown) => {
    if (!(error instanceof PortRefused)) throw error;
    const why = error.reason === 'taken' ? 'is in use' : 'needs other permissions';
    throw new UsageError(`Port ${port} ${why}. Choose another, or omit --port to use any free port.`);
  });
  if (args.flag('json')) write(`${JSON.stringify({ url: server.url })}\n`);
  else writeError(`${paint('bold', server.url)}\n`);
  if (!hasFiles) {
    writeError('Press Ctrl+C to stop.\n');
    await interrupted();
  } else
    await watchFiles(args.operands, async () => {
      const next = renderPreview(await readFiles(args.operands, args), labels);
      if (next === page) return;
      page = next;
      server.reload();
    });
  await server.close();
  return 0;
}
