const reading = new Set(['GET', 'HEAD', 'OPTIONS']);
const loopback = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * Whether a request comes from this app. Requests that write need a matching `Origin`, which browsers send with them. Without a public
 * URL, the host has to be a loopback address, which prevents DNS rebinding.
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
