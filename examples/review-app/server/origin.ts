const reading = new Set(['GET', 'HEAD', 'OPTIONS']);
const loopback = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * Whether a request comes from our own page. Everything but reading has to say so by `Origin`, which browsers send with it. Where no
 * address is set, ours is the loopback: a page that gives its name another address must not get in.
 */
export function isOurs(request: Request, publicUrl: URL | undefined): boolean {
  const host = hostOf(`http://${request.headers.get('host') ?? new URL(request.url).host}`);
  if (!publicUrl && !(host && loopback.test(host.hostname))) return false;
  if (reading.has(request.method)) return true;
  const origin = hostOf(request.headers.get('origin') ?? '');
  if (!origin) return false;
  return publicUrl ? origin.origin === publicUrl.origin : origin.host === host?.host;
}

function hostOf(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}
