import type { RecordOnServer, SentRecords } from 'rungs/review/http';

export interface MemoryServer {
  readonly answer: (url: string, init?: RequestInit) => Response;
  /** All that it has. */
  readonly text: () => string;
}

/** The routes of docs/review-api.md for one assessment, without a connection. */
export function memoryServer(): MemoryServer {
  const records = new Map<string, RecordOnServer>();
  let writes = 0;
  const json = (status: number, body: unknown): Response =>
    new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', etag: `"${writes}"` } });
  return {
    answer: (url, init = {}) => {
      if (url.endsWith('/assessments')) return json(200, { assessments: [] });
      if (init.method === undefined) {
        if (records.size === 0) return json(404, { kind: 'missing' });
        const tag = new Headers(init.headers).get('if-none-match');
        if (tag === `"${writes}"`) return new Response(null, { status: 304, headers: { etag: tag } });
        return json(200, { id: 'a1', format: 1, records: Object.fromEntries(records) });
      }
      const sent = JSON.parse(typeof init.body === 'string' ? init.body : '{}') as SentRecords;
      const entries = Object.entries(sent.records);
      const conflicts = entries.filter(([key, { version }]) => (records.get(key)?.version ?? 0) !== version);
      if (conflicts.length > 0) {
        const found = conflicts.map(([key]) => [key, records.get(key) ?? { version: 0, value: null }]);
        return json(409, { format: 1, records: Object.fromEntries(found) });
      }
      writes++;
      for (const [key, { version, value }] of entries) records.set(key, { version: version + 1, value });
      return json(200, { versions: Object.fromEntries(entries.map(([key, { version }]) => [key, version + 1])) });
    },
    text: () => JSON.stringify([...records]),
  };
}
