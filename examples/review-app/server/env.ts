import type { Account } from './access.js';

/** What a request of a signed-in person has with it. */
export type Env = { Variables: { person: Account; token: string } };
