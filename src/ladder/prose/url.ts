const allowedSchemes = new Set(['http', 'https', 'mailto']);

/**
 * Tells whether a link may be shown: `http:`, `https:`, `mailto:`, a relative path, or a fragment.
 *
 * Everything else is refused, `javascript:`, `data:`, `vbscript:`, `blob:`, `file:` and the
 * protocol-relative `//host` among them. White space and control characters, which browsers drop before
 * they read the scheme, are dropped here too.
 */
export function isSafeUrl(url: string): boolean {
  // What the URL standard strips or ignores: https://url.spec.whatwg.org/#concept-basic-url-parser
  const bare = url.replace(/[\p{Cc}\s]/gu, '');
  if (/^[\\/]{2}/.test(bare)) return false;
  const scheme = /^([^/?#:\\]*):/.exec(bare)?.[1];
  return scheme === undefined || allowedSchemes.has(scheme.toLowerCase());
}
