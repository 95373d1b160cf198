/** What is set by the environment; every one has a default that works on one's own machine. */
export interface Settings {
  readonly port: number;
  /** `DATABASE_URL`: without it, PGlite in `folder`. */
  readonly databaseUrl: string | undefined;
  readonly folder: string;
  /** `PUBLIC_URL`: where browsers reach it, such as `https://reviews.example`; needed anywhere but on loopback. */
  readonly publicUrl: URL | undefined;
  /** Whether anyone may sign in as a demo account: on loopback, and elsewhere where `DEMO=1`. */
  readonly isDemo: boolean;
  /** `LADDER`: a file with a ladder as JSON; without it, Octopus Deploy's. */
  readonly ladder: string | undefined;
  /** Requests that one person, and one address that is not signed in, may make in a minute. */
  readonly rateLimit: number;
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
    rateLimit: Number(env['RATE_LIMIT'] ?? 1200),
  };
}
