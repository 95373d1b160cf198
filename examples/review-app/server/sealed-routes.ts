import { type Context, Hono } from 'hono';
import { longestText } from 'rungs/review';
import { sealAgain } from './assessments.js';
import { bodyOf } from './body-of.js';
import type { Database } from './database.js';
import type { Env } from './env.js';
import { acknowledge, signedOf, wishDeletion, withdrawDeletion } from './sealed.js';
import { isObject, isText } from './sent-records.js';

/** The routes of what was signed off, beneath `/api/assessments/:id/sealed`. */
export function sealedRoutes(database: Database): Hono<Env> {
  const app = new Hono<Env>();
  const missing = (context: Context): Response => context.json({ kind: 'missing' }, 404);
  const idOf = (context: Context): string => context.req.param('id') ?? '';
  app.use(async (context, next) => (isText(idOf(context), 200) ? next() : missing(context)));
  app.get('/', async (context) => {
    const signed = await signedOf(database, context.get('person'), idOf(context));
    return signed ? context.json(signed) : missing(context);
  });
  /** Signs off what was changed since the last version. */
  app.post('/', async (context) => {
    const outcome = await sealAgain(database, context.get('person'), idOf(context));
    return outcome === 'done' ? context.body(null, 204) : context.json({ kind: outcome }, outcome === 'missing' ? 404 : 403);
  });
  app.post('/seen', async (context) => {
    const body = await bodyOf(context);
    const comment = isObject(body) ? body['comment'] : undefined;
    if (typeof comment !== 'string' || comment.length > longestText) return context.json({ kind: 'unfit' }, 422);
    const outcome = await acknowledge(database, context.get('person'), idOf(context), comment);
    return outcome === 'done' ? context.body(null, 204) : context.json({ kind: outcome }, outcome === 'missing' ? 404 : 403);
  });
  app.put('/deletion', async (context) => {
    const outcome = await wishDeletion(database, context.get('person'), idOf(context));
    return outcome === 'missing' ? missing(context) : context.json({ kind: outcome });
  });
  app.delete('/deletion', async (context) => {
    const outcome = await withdrawDeletion(database, context.get('person'), idOf(context));
    return outcome === 'missing' ? missing(context) : context.json({ kind: outcome });
  });
  return app;
}
