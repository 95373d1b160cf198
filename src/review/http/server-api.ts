import { failure, type Json, type ListedAssessment, type Outcome, type Problem, type ProblemKind, success } from '../index.js';

/** One record on the server, which does not interpret the value. `version` counts its writes; 0 means that it does not exist. */
export interface RecordOnServer {
  readonly version: number;
  readonly value: Json;
}

/** The body of `GET /assessments/:id`. The record `.` has the fields of the assessment itself. */
export interface AssessmentOnServer {
  readonly id: string;
  readonly format: number;
  readonly records: { readonly [key: string]: RecordOnServer };
}

/** The body of `PATCH /assessments/:id`: each record with the version that it replaces. The server writes all records or none. */
export type SentRecords = Pick<AssessmentOnServer, 'format' | 'records'>;

/** The result of a PATCH. */
export type PatchResult =
  /** All records were written and have these versions now. */
  | { readonly kind: 'written'; readonly versions: { readonly [key: string]: number } }
  /** Nothing was written, because others changed at least one record. `records` has the current state of the sent records. */
  | { readonly kind: 'conflict'; readonly records: AssessmentOnServer['records'] };

/** A client for the routes that docs/review-api.md describes. */
export interface ServerApi {
  readonly list: () => Promise<Outcome<readonly ListedAssessment[]>>;
  /** The value is `undefined` if the assessment does not exist, and `unchanged` if it still has this `etag`. */
  readonly get: (
    id: string,
    etag?: string,
  ) => Promise<Outcome<{ readonly found: AssessmentOnServer; readonly etag?: string } | 'unchanged' | undefined>>;
  readonly patch: (id: string, sent: SentRecords) => Promise<Answer<PatchResult>>;
  readonly delete: (id: string) => Promise<Outcome<void>>;
}

/** A problem of a request. */
export interface ServerProblem extends Problem {
  /** How long the server asks to wait before the next request, in milliseconds. */
  readonly retryAfter?: number;
  /** The status of the response, if there was one. */
  readonly status?: number;
}

/** The outcome of a request. */
export type Answer<Value> = Extract<Outcome<Value>, { ok: true }> | { readonly ok: false; readonly problem: ServerProblem };

/** Timeout of a request in milliseconds. */
const timeout = 15_000;

/** Creates a client for the routes that docs/review-api.md describes. */
export function serverApi(url: string, request: typeof fetch, headers: () => Readonly<Record<string, string>>): ServerApi {
  const base = url.replace(/\/$/, '');
  const pathOf = (id: string): string => `${base}/assessments/${encodeURIComponent(id)}`;
  const send = async (to: string, init: RequestInit = {}): Promise<Answer<Response>> => {
    // `fetch` takes these for this and the upper folder, percent-encoded too, and would ask another route.
    if (/\/\.\.?$/.test(to)) return failure('refused', new Error('The ids "." and ".." cannot be part of an address: choose another.'));
    try {
      const given = { accept: 'application/json', ...headers(), ...(init.headers as Record<string, string> | undefined) };
      const response = await request(to, {
        credentials: 'same-origin',
        cache: 'no-store',
        signal: AbortSignal.timeout(timeout),
        ...init,
        headers: given,
      });
      return response.ok || [304, 404, 409].includes(response.status) ? success(response) : await problemOf(response);
    } catch (error) {
      return failure('offline', error);
    }
  };
  const bodyOf = async <Body>(response: Response, isRight: (body: unknown) => body is Body): Promise<Outcome<Body>> => {
    try {
      const body: unknown = await response.json();
      return isRight(body) ? success(body) : failure('refused', new Error(`${response.url} answered with something else.`));
    } catch (error) {
      return failure('offline', error);
    }
  };
  return {
    list: async () => {
      const answer = await send(`${base}/assessments`);
      if (!answer.ok) return answer;
      const body = await bodyOf(answer.value, isList);
      return body.ok ? success(body.value.assessments) : body;
    },
    get: async (id, etag) => {
      const answer = await send(pathOf(id), etag === undefined ? {} : { headers: { 'if-none-match': etag } });
      if (!answer.ok) return answer;
      const { status, headers: given } = answer.value;
      if (status === 404) return success(undefined);
      if (status === 304) return success('unchanged' as const);
      const body = await bodyOf(answer.value, isAssessment);
      const tag = given.get('etag');
      return body.ok ? success({ found: body.value, ...(tag !== null && { etag: tag }) }) : body;
    },
    patch: async (id, sent) => {
      const answer = await send(pathOf(id), {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(sent),
      });
      if (!answer.ok) return answer;
      if (answer.value.status === 404) return failure('refused', new Error('404: it may not be written by this person.'));
      if (answer.value.status === 409) {
        const body = await bodyOf(answer.value, isConflict);
        return body.ok ? success({ kind: 'conflict', records: body.value.records }) : body;
      }
      const body = await bodyOf(answer.value, isWritten(Object.keys(sent.records)));
      return body.ok ? success({ kind: 'written', versions: body.value.versions }) : body;
    },
    delete: async (id) => {
      const answer = await send(pathOf(id), { method: 'DELETE' });
      if (answer.ok || answer.problem.kind === 'deleted') return success(undefined);
      return answer;
    },
  };
}

const kinds: Readonly<Record<number, ProblemKind>> = {
  401: 'signed-out',
  408: 'offline',
  410: 'deleted',
  425: 'offline',
  426: 'newer',
  429: 'offline',
};

async function problemOf(response: Response): Promise<{ readonly ok: false; readonly problem: ServerProblem }> {
  const { status } = response;
  const body = await response.text().catch(() => '');
  // A proxy between the page and the server can answer with the same status, which says nothing of the assessment.
  const isForeign = status === 410 && !isDeletion(body);
  const kind = isForeign || status >= 500 ? 'offline' : (kinds[status] ?? 'refused');
  const { problem } = failure(kind, new Error(`${status} ${body.slice(0, 500)}`));
  const seconds = Number(response.headers.get('retry-after'));
  return { ok: false, problem: { ...problem, status, ...(seconds > 0 && { retryAfter: seconds * 1000 }) } };
}

function isDeletion(body: string): boolean {
  try {
    const value: unknown = JSON.parse(body);
    return isObject(value) && value['kind'] === 'deleted';
  } catch {
    return false;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (body: unknown): body is { assessments: readonly ListedAssessment[] } =>
  isObject(body) && Array.isArray(body['assessments']);
const areRecords = (records: unknown): records is AssessmentOnServer['records'] =>
  isObject(records) && Object.values(records).every((each) => isObject(each) && Number.isInteger(each['version']));
const isAssessment = (body: unknown): body is AssessmentOnServer =>
  isObject(body) && typeof body['format'] === 'number' && areRecords(body['records']);
const isConflict = (body: unknown): body is Pick<AssessmentOnServer, 'records'> => isObject(body) && areRecords(body['records']);
/** Whether an answer has a version for each record that was sent. Without one, nobody knows that it was written. */
const isWritten =
  (keys: readonly string[]) =>
  (body: unknown): body is { versions: { [key: string]: number } } => {
    const versions = isObject(body) ? body['versions'] : undefined;
    return isObject(versions) && keys.every((key) => Number.isInteger(versions[key]));
  };
