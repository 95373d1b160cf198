import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type ComponentType, createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { build, type Plugin } from 'vite';
import { sourceAliases } from '../../build/subpaths.js';
import { rungs } from '../../src/vite/index.js';
import { stylesheet } from '../stylesheet.js';

/** Pages on loopback, each rendered on the server and hydrated in the browser. */
export interface Site {
  /** Of the form `http://127.0.0.1:1234`: `/level` is `pages/level.tsx`, `/level?static` is the same without script. */
  readonly base: string;
  readonly close: () => Promise<void>;
}

const folder = fileURLToPath(new URL('pages/', import.meta.url));
const names = readdirSync(folder).map((file) => file.replace(/\.tsx$/, ''));

/** Serves all pages of `pages/`. */
export async function serve(): Promise<Site> {
  const scripts = await bundle();
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '', 'http://localhost');
    const answer = async (): Promise<[type: string, text: string]> => {
      const name = pathname.slice(1);
      const script = scripts.get(name);
      if (script !== undefined) return ['text/javascript', script];
      if (name === 'styles.css') return ['text/css', stylesheet];
      if (names.includes(name)) return ['text/html', await render(name, search !== '?static')];
      return ['text/plain', ''];
    };
    answer().then(
      ([type, text]) => response.setHeader('content-type', `${type}; charset=utf-8`).end(text),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

async function render(name: string, withScript: boolean): Promise<string> {
  const { default: Page } = (await import(`./pages/${name}.tsx`)) as { default: ComponentType };
  const scripts = withScript ? `<script>${listen}</script><script type="module" src="/${name}.js"></script>` : '';
  return `<!doctype html><html lang="en"><head><title>${name}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/styles.css">${scripts}</head><body><div id="root">${renderToString(createElement(Page))}</div></body></html>`;
}

/** Keeps what the page has to complain of, in `said`: not every driver hands the console on. */
const listen = `
  globalThis.said = [];
  for (const method of ['error', 'warn']) {
    const own = console[method];
    console[method] = (...all) => { said.push(all.map(String).join(' ')); own.apply(console, all) };
  }
  for (const type of ['error', 'unhandledrejection'])
    addEventListener(type, (event) => said.push(String(event.message ?? event.reason)));`;

/** The script of each page, in development, where React says what it minds; it sets \`hydrated\` when it has run. */
async function bundle(): Promise<ReadonlyMap<string, string>> {
  const entry: Plugin = {
    name: 'page',
    resolveId: (id) => (id.startsWith('page:') ? `\0${id}` : undefined),
    load: (id) =>
      id.startsWith('\0page:')
        ? `import { createElement, StrictMode, useEffect } from 'react';
           import { hydrateRoot } from 'react-dom/client';
           import Page from '${folder}${id.slice('\0page:'.length)}.tsx';
           function Hydrated() {
             useEffect(() => { document.documentElement.dataset.hydrated = '' }, []);
             return createElement(Page);
           }
           hydrateRoot(document.getElementById('root'), createElement(StrictMode, null, createElement(Hydrated)));`
        : undefined,
  };
  const result = await build({
    configFile: false,
    // It warns of each 'use client', which says nothing to a page.
    logLevel: 'error',
    mode: 'development',
    plugins: [entry, rungs()],
    resolve: { alias: sourceAliases },
    define: { 'process.env.NODE_ENV': '"development"' },
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      rolldownOptions: {
        input: Object.fromEntries(names.map((name) => [name, `page:${name}`])),
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[name].js' },
      },
    },
  });
  const outputs = [result].flat().flatMap((each) => ('output' in each ? each.output : []));
  return new Map(outputs.map((each) => [each.fileName, each.type === 'chunk' ? each.code : String(each.source)]));
}
