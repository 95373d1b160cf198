/** Settings from environment variables. The defaults work on a local machine. */
export interface Settings {
  readonly port: number;
  /** `DATABASE_URL`: without it, PGlite in `folder`. */
  readonly databaseUrl: string | undefined;
  readonly folder: string;
  /** `PUBLIC_URL`: public URL of the app, such as `https://reviews.example`. Required except on loopback. */
  readonly publicUrl: URL | undefined;
  /** Whether anybody can sign in with a demo account: on loopback, and elsewhere with `DEMO=1`. */
  readonly isDemo: boolean;
  /** `LADDER`: path of a ladder as JSON. Without it, the ladder of Octopus Deploy. */
  readonly ladder: string | undefined;
  /** `EARLIER_LADDERS`: paths of ladders that were published before, with commas between. */
  readonly earlierLadders: readonly string[];
  /** `KEEP_YEARS`: for how many years after their period reviews are kept, for `npm run retain`. */
  readonly keepYears: number | undefined;
  /** `PERIODS`: path of the periods of reviews as JSON. Without it, calendar years. */
  readonly periods: string | undefined;
  /** Requests per minute of one person, or of one IP address that is not signed in. */
  readonly rateLimit: number;
  /** `SIGN_IN_LIMIT`: how often one may try to sign in from one address, in a minute. */
  readonly signInLimit: number;
  /**
   * `TRUST_PROXY`: who may say by `X-Forwarded-For` which address a request came from. A number is that of the proxies in front of
   * the server; else their addresses, such as `loopback`, `uniquelocal` or `10.0.0.0/8`, with commas between.
   */
  readonly trustProxy: string | undefined;
}

export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const publicUrl = env['PUBLIC_URL'] ? new URL(env['PUBLIC_URL']) : undefined;
  return {
    port: Number(env['PORT'] ?? 5180),
    databaseUrl: env['DATABASE_URL'],
    folder: env['DATA'] ?? 'data',
    publicUrl,
    isDemo: env['DEMO'] === '1' || publicUrl === undefined,
    ladder: env['LADDER'],
    earlierLadders: (env['EARLIER_LADDERS'] ?? '').split(',').filter((path) => path !== ''),
    keepYears: env['KEEP_YEARS'] === undefined ? undefined : Math.trunc(Number(env['KEEP_YEARS'])),
    periods: env['PERIODS'],
    rateLimit: Number(env['RATE_LIMIT'] ?? 1200),
    signInLimit: Number(env['SIGN_IN_LIMIT'] ?? 300),
    trustProxy: env['TRUST_PROXY'],
  };
}
