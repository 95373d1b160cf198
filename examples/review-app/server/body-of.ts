import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { isDeeperThan } from './json-depth.js';

/** Of arrays and objects within each other, in a body; `validateAssessment` reads 64 of an assessment. */
const deepest = 100;

/** Parses the body of a request. */
export async function bodyOf(context: Context): Promise<unknown> {
  if (!/^application\/json\b/.test(context.req.header('content-type') ?? ''))
    throw new HTTPException(415, { res: context.json({ kind: 'not-json' }, 415) });
  const body = parsed(await context.req.text());
  if (body === undefined) throw new HTTPException(400, { res: context.json({ kind: 'not-json' }, 400) });
  if (isDeeperThan(deepest, body)) {
    const why = `There are more than ${deepest} levels of arrays and objects within each other.`;
    throw new HTTPException(422, { res: context.json({ kind: 'unfit', why }, 422) });
  }
  return body;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
