import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { listedOf, validateAssessment } from 'rungs/review';
import type { AssessmentOnServer, RecordOnServer, SentRecords } from 'rungs/review/http';

/** What the next request meets, instead of the server as it should be. */
export type Fault = 'refuse-connection' | 'die-before-write' | 'die-after-write' | 'error' | 'busy' | 'signed-out';

export interface ReviewServer {
  readonly url: string;
  /** Met by one request each. */
  readonly faults: Fault[];
  /** How long the server says that it is busy, in seconds. */
  busyFor: number;
  /** Met by each request while it is set. */
  always: Fault | undefined;
  readonly kept: ReadonlyMap<string, Map<string, RecordOnServer>>;
  readonly requests: string[];
  readonly close: () => Promise<void>;
}

/** The routes of docs/review-api.md, kept in memory: no sessions, everyone may do everything. */
export async function startReviewServer(): Promise<ReviewServer> {
  const kept = new Map<string, Map<string, RecordOnServer>>();
  const formats = new Map<string, number>();
  const deleted = new Set<string>();
  const changes = new Map<string, number>();
  const state = { faults: [] as Fault[], always: undefined as Fault | undefined, busyFor: 1, requests: [] as string[] };

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
    const etag = `"${changes.get(name) ?? 0}"`;
    if (request.method === 'GET') {
      if (!kept.has(name)) return [404];
      return request.headers['if-none-match'] === etag ? [304, undefined, { etag }] : [200, bodyOf(name), { etag }];
    }
    const sent = JSON.parse(await textOf(request)) as SentRecords;
    if ((formats.get(name) ?? 1) > sent.format) return [426, { kind: 'newer' }];
    const records = kept.get(name) ?? new Map<string, RecordOnServer>();
    const conflicts = Object.entries(sent.records).filter(([key, { version }]) => (records.get(key)?.version ?? 0) !== version);
    if (conflicts.length > 0) {
      const found = conflicts.map(([key]) => [key, records.get(key) ?? { version: 0, value: null }]);
      return [409, { format: formats.get(name) ?? 1, records: Object.fromEntries(found) }];
    }
    for (const [key, { version, value }] of Object.entries(sent.records)) records.set(key, { version: version + 1, value });
    kept.set(name, records);
    formats.set(name, sent.format);
    changes.set(name, (changes.get(name) ?? 0) + 1);
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
    if (fault === 'signed-out') return void response.writeHead(401).end();
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
