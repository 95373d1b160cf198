import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { listedOf, validateAssessment } from 'rungs/review';
import type { AssessmentOnServer, RecordOnServer, SentRecords } from 'rungs/review/http';

/** What the next request meets, instead of the server as it should be. */
export type Fault =
  | 'refuse-connection'
  | 'die-before-write'
  | 'die-after-write'
  | 'error'
  | 'busy'
  | 'too-many'
  | 'signed-out'
  | 'foreign-gone'
  | 'says-nothing';

export interface ReviewServer {
  readonly url: string;
  /** Met by one request each. */
  readonly faults: Fault[];
  /** How long the server says that it is busy, in seconds. */
  busyFor: number;
  /** Met by each request while it is set. */
  always: Fault | undefined;
  /** Whether a record is refused with `422`. */
  refuses: (key: string, record: RecordOnServer) => boolean;
  /** Bodies of more bytes are refused with `413`. */
  mostBytes: number;
  readonly kept: ReadonlyMap<string, Map<string, RecordOnServer>>;
  readonly requests: string[];
  /** Notes what the server has. Returns a function that restores this, as a backup does. */
  readonly backUp: () => () => void;
  /** Deletes an assessment, whatever requests meet. */
  readonly remove: (id: string) => void;
  /** Forgets everything, and has no faults. */
  readonly reset: () => void;
  readonly close: () => Promise<void>;
}

/** The routes of docs/review-api.md, kept in memory: no sessions, everyone may do everything. */
export async function startReviewServer(): Promise<ReviewServer> {
  const kept = new Map<string, Map<string, RecordOnServer>>();
  const formats = new Map<string, number>();
  const deleted = new Set<string>();
  const tags = new Map<string, string>();
  let writes = 0;
  const state = {
    faults: [] as Fault[],
    always: undefined as Fault | undefined,
    busyFor: 1,
    refuses: (_key: string, _record: RecordOnServer): boolean => false,
    mostBytes: 1024 * 1024,
    requests: [] as string[],
  };

  type Answer = readonly [status: number, body?: unknown, headers?: Readonly<Record<string, string>>];
  const bodyOf = (id: string): AssessmentOnServer => ({
    id,
    format: formats.get(id) ?? 1,
    records: Object.fromEntries(kept.get(id) ?? []),
  });
  const answer = async (request: IncomingMessage): Promise<Answer> => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    const [, id] = /^\/assessments\/([^/]+)$/.exec(pathname) ?? [];
    if (id === undefined) {
      const assessments = [...kept.keys()].flatMap((each) => {
        const { id: own, format, records } = bodyOf(each);
        const values = Object.fromEntries(Object.entries(records).map(([key, { value }]) => [key, value]));
        const { assessment } = validateAssessment({ id: own, format, records: values });
        return assessment ? [listedOf(assessment)] : [];
      });
      return [200, { assessments }];
    }
    const name = decodeURIComponent(id);
    if (request.method === 'DELETE') {
      kept.delete(name);
      deleted.add(name);
      return [204];
    }
    if (deleted.has(name)) return [410, { kind: 'deleted' }];
    const etag = `"${tags.get(name)}"`;
    if (request.method === 'GET') {
      if (!kept.has(name)) return [404];
      return request.headers['if-none-match'] === etag ? [304, undefined, { etag }] : [200, bodyOf(name), { etag }];
    }
    const text = await textOf(request);
    if (Buffer.byteLength(text) > state.mostBytes) return [413, { kind: 'too-large' }];
    const sent = JSON.parse(text) as SentRecords;
    if ((formats.get(name) ?? 1) > sent.format) return [426, { kind: 'newer' }];
    const records = kept.get(name) ?? new Map<string, RecordOnServer>();
    const conflicts = Object.entries(sent.records).filter(([key, { version }]) => (records.get(key)?.version ?? 0) !== version);
    if (conflicts.length > 0) {
      const found = conflicts.map(([key]) => [key, records.get(key) ?? { version: 0, value: null }]);
      return [409, { format: formats.get(name) ?? 1, records: Object.fromEntries(found) }];
    }
    if (Object.entries(sent.records).some(([key, record]) => state.refuses(key, record))) return [422, { kind: 'unfit' }];
    if (!kept.has(name) && !('about' in sent.records && 'by' in sent.records)) return [422, { kind: 'unfit' }];
    for (const [key, { version, value }] of Object.entries(sent.records)) records.set(key, { version: version + 1, value });
    kept.set(name, records);
    formats.set(name, sent.format);
    // It is never the same again, also after a restored backup.
    tags.set(name, `${++writes}`);
    return [200, { versions: Object.fromEntries(Object.keys(sent.records).map((key) => [key, records.get(key)?.version])) }];
  };

  const server = createServer((request, response) => {
    // It is writing that it is too busy for: a test knows when it writes, and not when a store asks.
    const isSpared = request.method === 'GET' && state.faults[0] === 'busy';
    const fault = isSpared ? undefined : (state.faults.shift() ?? state.always);
    state.requests.push(`${request.method} ${request.url}`);
    if (fault === 'refuse-connection' || fault === 'die-before-write') return void request.socket.destroy();
    if (fault === 'error') return void response.writeHead(500).end('out of order');
    if (fault === 'busy') return void response.writeHead(503, { 'retry-after': `${state.busyFor}` }).end();
    if (fault === 'too-many') return void response.writeHead(429, { 'retry-after': `${state.busyFor}` }).end();
    if (fault === 'signed-out') return void response.writeHead(401).end();
    if (fault === 'foreign-gone') return void response.writeHead(410, { 'content-type': 'text/html' }).end('<h1>Gone</h1>');
    if (fault === 'says-nothing' && request.method === 'PATCH')
      return void response.writeHead(200, { 'content-type': 'application/json' }).end('{"versions":{}}');
    void answer(request).then(([status, body, headers = {}]) => {
      if (fault === 'die-after-write') return request.socket.destroy();
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      return response.end(body === undefined ? undefined : JSON.stringify(body));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return Object.assign(state, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    kept,
    backUp: () => {
      const copy = structuredClone([kept, tags, formats, deleted] as const);
      return () => {
        for (const [at, map] of [kept, tags, formats].entries()) {
          map.clear();
          for (const [key, value] of structuredClone(copy[at] as Map<string, never>)) (map as Map<string, never>).set(key, value);
        }
        deleted.clear();
        for (const id of copy[3]) deleted.add(id);
      };
    },
    remove: (id: string) => {
      kept.delete(id);
      deleted.add(id);
    },
    reset: () => {
      for (const each of [kept, formats, deleted, tags]) each.clear();
      state.faults.length = 0;
      Object.assign(state, { always: undefined, busyFor: 1, refuses: () => false, mostBytes: 1024 * 1024 });
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  });
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
