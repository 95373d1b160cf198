import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Engine, type Key, size, type Tab } from './engine.js';

/** Debian's WebKitGTK, the engine of Safari: its MiniBrowser, driven by its WebDriver, on a screen of Xvfb's. */
export const webkitEngine: Engine = {
  name: 'WebKitGTK',
  packages: ['webkit2gtk-driver', 'xvfb'],
  find: () => (['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'].every((path) => existsSync(path)) ? findMiniBrowser() : undefined),
  open: openTab,
};

function findMiniBrowser(): string | undefined {
  const folders = ['x86_64-linux-gnu', 'aarch64-linux-gnu'].map((machine) => `/usr/lib/${machine}/webkit2gtk-4.1/MiniBrowser`);
  return [...folders, '/usr/libexec/webkit2gtk-4.1/MiniBrowser'].find((path) => existsSync(path));
}

async function openTab(): Promise<Tab> {
  const children: ChildProcess[] = [];
  const endChildren = (): void => {
    for (const child of children.toReversed()) child.kill();
  };
  // A run that is broken off closes nothing.
  process.once('exit', endChildren);
  try {
    const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', `${size.width}x${size.height}x24`, '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    children.push(screen);
    const display = await firstLine(screen.stdio[3] as Readable);
    const driver = `http://127.0.0.1:${await freePort()}`;
    const env = { ...process.env, DISPLAY: `:${display}`, LIBGL_ALWAYS_SOFTWARE: '1', GDK_BACKEND: 'x11' };
    children.push(spawn('WebKitWebDriver', [`--port=${new URL(driver).port}`], { env, stdio: 'ignore' }));
    await untilReady(driver);
    const { sessionId } = (await call('POST', `${driver}/session`, {
      capabilities: {
        alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: findMiniBrowser(), args: ['--automation'] } },
      },
    })) as { sessionId: string };
    return tabOf(`${driver}/session/${sessionId}`, endChildren);
  } catch (error) {
    endChildren();
    throw error;
  }
}

/** https://www.w3.org/TR/webdriver2/#endpoints */
function tabOf(session: string, endChildren: () => void): Tab {
  const post = (path: string, body: object = {}): Promise<unknown> => call('POST', `${session}/${path}`, body);
  return {
    goto: async (url) => {
      await post('url', { url: 'about:blank' });
      await post('url', { url });
    },
    evaluate: async <Result, Argument>(run: (argument: Argument) => Result, argument?: Argument) =>
      (await post('execute/sync', { script: `return (${String(run)})(${JSON.stringify(argument)})`, args: [] })) as Result,
    click: async (selector) => {
      const found = (await post('element', { using: 'css selector', value: selector })) as Record<string, string>;
      // The driver presses where it was when it looked; Playwright too waits until it rests, by the frames of the page: on a busy
      // machine nothing moves for a while.
      await post('execute/async', { script: `(${String(untilAtRest)})(...arguments)`, args: [found] });
      await post(`element/${Object.values(found)[0]}/click`);
    },
    press: async (key) => {
      const value = codes[key];
      const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value }));
      await post('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    back: async () => {
      await post('back');
    },
    forward: async () => {
      await post('forward');
    },
    close: async () => {
      await call('DELETE', session).finally(endChildren);
    },
  };
}

/** Runs in the page. */
function untilAtRest(element: Element, done: () => void): void {
  let [before, frames] = ['', 0];
  const look = (): void => {
    const now = JSON.stringify(element.getBoundingClientRect());
    frames = now === before ? frames + 1 : 0;
    before = now;
    if (frames < 3) requestAnimationFrame(look);
    else done();
  };
  look();
}

/** https://www.w3.org/TR/webdriver2/#keyboard-actions */
const codes: Readonly<Record<Key, string>> = {
  Tab: '\ue004',
  Enter: '\ue007',
  Space: ' ',
  Escape: '\ue00c',
  End: '\ue010',
  Home: '\ue011',
  ArrowLeft: '\ue012',
  ArrowUp: '\ue013',
  ArrowRight: '\ue014',
  ArrowDown: '\ue015',
};

async function call(method: string, url: string, body?: object): Promise<unknown> {
  const answer = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await answer.json()) as { value: unknown };
  if (!answer.ok) throw new Error(`WebKitWebDriver refused ${method} ${new URL(url).pathname}: ${JSON.stringify(value)}`);
  return value;
}

async function untilReady(driver: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (
      await fetch(`${driver}/status`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return;
    await sleep(50);
  }
  throw new Error('WebKitWebDriver did not answer within 10 seconds.');
}

const firstLine = (stream: Readable): Promise<string> =>
  new Promise((done, fail) => {
    stream.once('data', (chunk: Buffer) => done(chunk.toString().trim()));
    stream.once('close', () => fail(new Error('Xvfb ended before it named its screen.')));
  });

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
