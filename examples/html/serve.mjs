import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Allows only files of this site, and no strings as HTML or script (Trusted Types). */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');
const types = { '.css': 'text/css', '.html': 'text/html', '.js': 'text/javascript', '.md': 'text/markdown', '.svg': 'image/svg+xml' };

const page = new URL('./', import.meta.url);
// On your own server, copy rungs-element.js and the folder rungs-element from here.
const script = new URL('node_modules/rungs/dist/', page);

const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const type = types[extname(pathname) || '.html'];
  const file = new URL(pathname === '/' ? 'index.html' : pathname.slice(1), /^\/rungs-element[./]/.test(pathname) ? script : page);
  try {
    if (!type) throw new Error(`Not served: ${pathname}`);
    const content = await readFile(fileURLToPath(file));
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': policy }).end(content);
  } catch {
    response.writeHead(404).end();
  }
});
server.listen(Number(process.argv[2] ?? 3000), '127.0.0.1', () => console.log('http://localhost:%d', server.address().port));
