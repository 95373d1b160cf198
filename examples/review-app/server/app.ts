import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { HTTPException } from 'hono/http-exception';
import { matchedRoutes } from 'hono/route';
import { secureHeaders } from 'hono/secure-headers';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Ladder } from 'rungs';
import type { Cycle } from 'rungs/review';
import { isOwn } from './access.js';
import { addToLog, logOf } from './access-log.js';
import { remove, standing, type Written, write } from './assessments.js';
import { atMostEvery } from './at-most-every.js';
import { bodyOf } from './body-of.js';
import type { ClientAddress } from './client-address.js';
import { codeOf, type Database, isAway } from './database.js';
import type { Env } from './env.js';
import { matchesTag } from './etag.js';
import { listFor } from './list.js';
import type { Log } from './log.js';
import { isOurs } from './origin.js';
import { demoAccounts, personOf, reportsOf, sessionSeconds, signIn, signOut } from './people.js';
import { calendarYears } from './periods.js';
import { backUp, readPersonData, removePerson, restore } from './person-data.js';
import { publishedBy } from './published.js';
import { read } from './read.js';
import { sealedRoutes } from './sealed-routes.js';
import { isText, readSent } from './sent-records.js';

export interface AppOptions {
  readonly database: Database;
  readonly ladder: Ladder;
  /** @default calendar years */
  readonly periods?: () => readonly Cycle[];
  readonly isDemo: boolean;
  readonly publicUrl?: URL | undefined;
  /** Requests per minute. */
  readonly rateLimit: number;
  /** Attempts to sign in, a minute. */
  readonly signInLimit: number;
  readonly addressOf: ClientAddress;
  readonly log: Log;
  /** Folder of the built client. */
  readonly pages?: string;
}

const thisYear = (): readonly Cycle[] => calendarYears(new Date());

/** The routes of docs/review-api.md beneath `/api`, with sessions, people and their data; everything else is the page. */
export function makeApp({
  database,
  ladder,
  periods = thisYear,
  isDemo,
  publicUrl,
  rateLimit,
  signInLimit,
  addressOf,
  log,
  pages,
}: AppOptions): Hono<Env> {
  const app = new Hono<Env>();
  const isSecure = publicUrl?.protocol === 'https:';
  const cookie = isSecure ? '__Host-session' : 'session';
  const budgetOf = (points: number) => new RateLimiterMemory({ points, duration: 60 });
  // One for each, so that pages that were left open do not keep anybody from signing in.
  const budgets = { person: budgetOf(rateLimit), signedOut: budgetOf(rateLimit), signIn: budgetOf(signInLimit) };
  const limited = async (context: Context, budget: keyof typeof budgets, key: string): Promise<void> => {
    await budgets[budget].consume(key).catch((full: unknown) => {
      const wait = full instanceof RateLimiterRes ? Math.ceil(full.msBeforeNext / 1000) : 60;
      throw new HTTPException(429, { res: context.json({ kind: 'too-many-requests' }, 429, { 'Retry-After': String(Math.max(1, wait)) }) });
    });
  };

  app.use(async (context, next) => {
    const start = performance.now();
    await next();
    // Logs the pattern of the route, because the URL contains ids.
    const route = matchedRoutes(context).find(({ method }) => method !== 'ALL')?.path ?? '';
    log.request({ method: context.req.method, route, status: context.res.status, milliseconds: Math.round(performance.now() - start) });
  });
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        connectSrc: ["'self'"],
        imgSrc: ["'self'"],
        fontSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
        requireTrustedTypesFor: ["'script'"],
      },
      xFrameOptions: 'DENY',
      referrerPolicy: 'no-referrer',
      crossOriginResourcePolicy: 'same-origin',
      strictTransportSecurity: isSecure ? 'max-age=31536000; includeSubDomains' : false,
      permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
    }),
  );
  app.use('/api/*', async (context, next) => {
    context.header('Cache-Control', 'no-store');
    // CSRF protection: another site can send a request with the cookie, but not with this origin.
    if (!isOurs(context.req.raw, publicUrl)) return context.json({ kind: 'origin' }, 403);
    await next();
  });
  app.use('/api/*', bodyLimit({ maxSize: 1024 * 1024, onError: (context) => context.json({ kind: 'too-large' }, 413) }));

  const published = publishedBy(database, ladder);
  const isWell = atMostEvery(1000, () => database.query('SELECT 1'));
  app.get('/api/health', async (context) => {
    await isWell();
    return context.json({ ok: true });
  });
  app.get('/api/accounts', (context) => context.json({ accounts: isDemo ? demoAccounts.map(({ id, name }) => ({ id, name })) : [] }));
  // Replace this with your own sign-in. It ends with `signIn` for a person in the table `people`.
  app.post('/api/session', async (context) => {
    await limited(context, 'signIn', addressOf(context));
    const body = await bodyOf(context);
    const account = isDemo
      ? demoAccounts.find(({ id }) => typeof body === 'object' && body !== null && 'account' in body && body.account === id)
      : undefined;
    if (!account) return context.json({ kind: 'signed-out' }, 401);
    const token = await signIn(database, account.id);
    setCookie(context, cookie, token, { httpOnly: true, sameSite: 'Strict', secure: isSecure, path: '/', maxAge: sessionSeconds });
    return context.body(null, 204);
  });

  /** Middleware of all routes below. */
  const signedIn: MiddlewareHandler<Env> = async (context, next) => {
    const token = getCookie(context, cookie);
    // It costs next to nothing to say so, however many pages ask.
    if (token === undefined) return context.json({ kind: 'signed-out' }, 401);
    const person = await personOf(database, token);
    if (!person) {
      await limited(context, 'signedOut', addressOf(context));
      return context.json({ kind: 'signed-out' }, 401);
    }
    await limited(context, 'person', person.id);
    context.set('person', person);
    context.set('token', token);
    await next();
  };
  app.use('/api/*', signedIn);

  app.get('/api/session', async (context) => {
    const person = context.get('person');
    return context.json({ person, reports: await reportsOf(database, person) });
  });
  app.delete('/api/session', async (context) => {
    await signOut(database, context.get('token'));
    deleteCookie(context, cookie, { path: '/', secure: isSecure });
    return context.body(null, 204);
  });
  app.get('/api/ladder', (context) => context.json(ladder));
  app.get('/api/periods', (context) => context.json({ periods: periods() }));

  app.get('/api/assessments', async (context) => {
    const assessments = await listFor(database, context.get('person'), await published());
    return context.json({ assessments });
  });
  // An id that no database could store cannot exist.
  app.use('/api/assessments/:id', async (context, next) =>
    isText(context.req.param('id'), 200) ? next() : context.json({ kind: 'missing' }, 404),
  );
  app.get('/api/assessments/:id', async (context) => {
    const id = context.req.param('id');
    const found = await standing(database, context.get('person'), id);
    if (found.kind === 'deleted') return context.json({ kind: 'deleted' }, 410);
    if (found.kind === 'missing' || found.right === 'none') return context.json({ kind: 'missing' }, 404);
    if (matchesTag(context.req.header('if-none-match'), found.etag)) return context.body(null, 304, { ETag: found.etag });
    const whole = await read(database.query, id);
    const { right, about } = found;
    const person = context.get('person');
    if (whole && right === 'read' && about !== person.id)
      await addToLog(database.query, { about, by: person, assessment: id, what: 'read' });
    return whole ? context.json(whole.found, 200, { ETag: whole.etag }) : context.json({ kind: 'deleted' }, 410);
  });
  app.patch('/api/assessments/:id', async (context) => {
    const writing = readSent(context.req.param('id'), await bodyOf(context));
    if (typeof writing === 'string') return context.json({ kind: 'unfit', why: writing }, 422);
    return answerOf(context, await write(database, context.get('person'), writing));
  });
  app.delete('/api/assessments/:id', async (context) => {
    const id = context.req.param('id');
    const outcome = await remove(database, context.get('person'), id);
    return outcome === 'gone' ? context.body(null, 204) : context.json({ kind: outcome }, outcome === 'missing' ? 404 : 403);
  });

  app.route('/api/assessments/:id/sealed', sealedRoutes(database));

  app.get('/api/people/:id/log', async (context) => {
    const person = context.get('person');
    if (!isOwn(person, context.req.param('id'))) return context.json({ kind: 'missing' }, 404);
    return context.json({ log: await logOf(database, person) });
  });
  app.get('/api/people/:id/data', async (context) => {
    const person = context.get('person');
    if (!isOwn(person, context.req.param('id'))) return context.json({ kind: 'missing' }, 404);
    return context.json(await backUp(database, person, 'own'), 200, { 'Content-Disposition': 'attachment; filename="reviews.json"' });
  });
  app.post('/api/people/:id/data', async (context) => {
    const person = context.get('person');
    if (!isOwn(person, context.req.param('id'))) return context.json({ kind: 'missing' }, 404);
    const data = readPersonData(await bodyOf(context));
    return data ? context.json(await restore(database, person, data, 'own')) : context.json({ kind: 'unfit' }, 422);
  });
  app.delete('/api/people/:id/data', async (context) => {
    const person = context.get('person');
    if (!isOwn(person, context.req.param('id'))) return context.json({ kind: 'missing' }, 404);
    return context.json(await removePerson(database, person, 'own'));
  });

  app.all('/api/*', (context) => context.json({ kind: 'missing' }, 404));
  if (pages !== undefined) {
    // File names contain a hash of the content, so they can be cached forever.
    app.use('/assets/*', async (context, next) => {
      await next();
      if (context.res.ok) context.header('Cache-Control', 'public, max-age=31536000, immutable');
    });
    app.get('/*', serveStatic({ root: pages }));
    // A route of the client, such as a link to a review.
    app.get('/reviews/*', serveStatic({ root: pages, path: 'index.html' }));
  }

  app.onError((error, context) => {
    if (error instanceof HTTPException) return error.getResponse();
    log.fault(error);
    if (isAway(error)) return context.json({ kind: 'away' }, 503, { 'Retry-After': '2' });
    // Ten attempts failed because of concurrent transactions. The client can retry.
    if (codeOf(error) === '40001') return context.json({ kind: 'busy' }, 503, { 'Retry-After': '1' });
    return context.json({ kind: 'fault' }, 500);
  });
  return app;
}

function answerOf(context: Context, written: Written): Response {
  switch (written.kind) {
    case 'written':
      return context.json({ versions: written.versions });
    case 'conflict':
      return context.json({ format: written.format, records: written.records }, 409);
    case 'deleted':
      return context.json({ kind: 'deleted' }, 410);
    case 'newer':
      return context.json({ kind: 'newer' }, 426);
    case 'forbidden':
      return context.json({ kind: 'forbidden' }, 403);
    case 'missing':
      return context.json({ kind: 'missing' }, 404);
    case 'too-many':
      return context.json({ kind: 'too-large' }, 413);
    case 'unfit':
      return context.json({ kind: 'unfit', why: written.why }, 422);
  }
}
