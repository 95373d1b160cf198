import fc from 'fast-check';
import { createMemoryStore, type MemoryData, memoryData, openSession, type ReviewSession, shownVersions, startSession } from 'rungs/review';
import { createHttpStore, type HttpStore } from 'rungs/review/http';
import { expect, it } from 'vitest';
import { runs, timeFor } from '../runs.js';
import { start } from './histories.js';
import { type MemoryServer, memoryServer } from './memory-server.js';

/** What a request meets on its way. */
const fates = [
  'arrives',
  'is lost',
  'arrives, and its answer is lost',
  'arrives twice',
  'is refused',
  'meets a busy server',
  'meets a proxy',
] as const;
type Fate = (typeof fates)[number];

/** A request that is on its way: it is answered when a command lets it go, in any order. */
interface Waiting {
  readonly go: (fate: Fate) => void;
}

interface Device {
  readonly data: MemoryData;
  store: HttpStore;
  session: ReviewSession | undefined;
  /** Who writes with the session. */
  actor: string;
}

/** Two devices, a server, and the network between. */
class World {
  readonly server: MemoryServer = memoryServer();
  readonly waiting: Waiting[] = [];
  isHealed = false;
  readonly devices: readonly Device[];

  constructor() {
    this.devices = [0, 1].map(() => {
      const data = memoryData();
      return { data, store: this.open(data), session: undefined, actor: '' };
    });
  }

  open(data: MemoryData): HttpStore {
    return createHttpStore({ url: 'http://server', local: createMemoryStore(data), fetch: this.fetch, pollEvery: 3, retryAfter: 1 });
  }

  readonly fetch: typeof fetch = (input, init) =>
    new Promise((resolve, reject) => {
      const ask = (): Response => this.server.answer(typeof input === 'string' ? input : '', init);
      const isLost = (): void => reject(new TypeError('Failed to fetch'));
      const meets: Readonly<Record<Fate, () => void>> = {
        arrives: () => resolve(ask()),
        'is lost': isLost,
        'arrives, and its answer is lost': () => {
          ask();
          isLost();
        },
        'arrives twice': () => {
          ask();
          resolve(ask());
        },
        'is refused': () => resolve(new Response('{"kind":"unfit"}', { status: 422 })),
        'meets a busy server': () => resolve(new Response('', { status: 503, headers: { 'retry-after': '0.001' } })),
        'meets a proxy': () => resolve(new Response('<h1>Gone</h1>', { status: 410 })),
      };
      const go = (fate: Fate): void => meets[fate]();
      if (this.isHealed) go('arrives');
      else this.waiting.push({ go });
    });
}

/** The words that a person saw as saved. */
interface Model {
  readonly saved: Set<string>;
  readonly written: Set<string>;
  count: number;
}

/** A new actor for the session that is opened next. */
const actorOf = (device: Device): string => {
  device.actor = crypto.randomUUID();
  return device.actor;
};

const settle = (): Promise<void> => new Promise((done) => setTimeout(done, 2));

/** Notes the words that a device says are saved, of all that its page shows. */
async function see(model: Model, world: World): Promise<void> {
  await settle();
  for (const { session } of world.devices) {
    const save = session?.state.getSnapshot().save;
    if (!session || save?.state !== 'saved') continue;
    const text = session.export();
    for (const word of model.written) if (text.includes(`${word}.`)) model.saved.add(word);
  }
}

type Command = fc.AsyncCommand<Model, World>;
const always = (name: string, run: (model: Model, world: World) => Promise<void>): Command => ({
  check: () => true,
  run: async (model, world) => {
    await run(model, world);
    await see(model, world);
  },
  toString: () => name,
});

const subjects = ['s', 't'];
const commands = [
  fc.tuple(fc.nat(1), fc.constantFrom(...subjects)).map(([at, subject]) =>
    always(`type ${at} ${subject}`, async (model, { devices }) => {
      const { session, actor = '' } = devices[at] ?? {};
      if (!session) return;
      const word = `word${model.count++}`;
      model.written.add(word);
      // As a field does: on what it shows, and over that alone.
      const versions = session.getSnapshot().records.get(`note/${subject}`)?.versions ?? [];
      const shown = shownVersions(versions, actor);
      const before = shown.map(({ value }) => (typeof value === 'string' ? value : '')).join(' ');
      session.note(subject, `${before} ${word}.`.trim(), shown);
    }),
  ),
  fc.tuple(fc.nat(5), fc.constantFrom<Fate>(...fates)).map(([at, fate]) =>
    always(`request ${at} ${fate}`, async (_, { waiting }) => {
      const [request] = waiting.splice(at % Math.max(1, waiting.length), 1);
      request?.go(fate);
    }),
  ),
  fc.nat(1).map((at) =>
    always(`open ${at} again`, async (model, world) => {
      const device = world.devices[at];
      if (!device) return;
      await see(model, world);
      // As after a crash: what was in the page alone is gone.
      device.session = undefined;
      device.store.close();
      device.store = world.open(device.data);
      const opening = openSession(device.store, 'a1', { newId: () => actorOf(device) }).then((outcome) => {
        device.session = outcome.ok ? outcome.value : undefined;
      });
      for (let tries = 0; tries < 5 && !device.session; tries++) {
        world.waiting.shift()?.go('is lost');
        await settle();
      }
      void opening;
    }),
  ),
  fc.nat(1).map((at) =>
    always(`forget ${at}`, async (_, world) => {
      const device = world.devices[at];
      if (!device) return;
      device.session = undefined;
      let isDone = false;
      const forgetting = device.store.forget('a1').then(() => {
        isDone = true;
      });
      for (let tries = 0; tries < 6 && !isDone; tries++) {
        world.waiting.shift()?.go(tries % 2 === 0 ? 'arrives' : 'is lost');
        await settle();
      }
      void forgetting;
    }),
  ),
];

it('keeps every word that a person saw as saved, over any network', { timeout: timeFor(300_000) }, async () => {
  const property = fc.asyncProperty(fc.commands(commands, { maxCommands: 40 }), async (all) => {
    const world = new World();
    const model: Model = { saved: new Set(), written: new Set(), count: 0 };
    try {
      const [one, two] = world.devices;
      if (!one || !two) return;
      world.isHealed = true;
      one.session = startSession(one.store, start(), { newId: () => actorOf(one) });
      await one.session.flush();
      const opened = await openSession(two.store, 'a1', { newId: () => actorOf(two) });
      two.session = opened.ok ? opened.value : undefined;
      world.isHealed = false;
      await fc.asyncModelRun(() => ({ model, real: world }), all);

      world.isHealed = true;
      for (const { go } of world.waiting.splice(0)) go('arrives');
      for (const device of world.devices) {
        await device.session?.flush();
        device.store.close();
        // The next visit sends what this one could not.
        device.store = world.open(device.data);
        expect(await device.store.sync()).toEqual([]);
      }
      const kept = world.server.text();
      const lost = [...model.saved].filter((word) => !kept.includes(`${word}.`));
      expect(lost).toEqual([]);
    } finally {
      for (const { store } of world.devices) store.close();
    }
  });
  await fc.assert(property, runs(500));
});
