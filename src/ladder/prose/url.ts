const allowedScheme = /^(?:https?|mailto)$/i;

/**
 * Whether a URL is safe to use as a link: `http:`, `https:`, `mailto:`, a relative path or a fragment.
 *
 * Returns `false` for every other scheme, such as `javascript:`, `data:`, `vbscript:`, `blob:` and `file:`, for protocol-relative URLs (`//host`), and
 * for character references (`&#106;`) where a scheme would be. White space and control characters are ignored, because browsers ignore them
 * when they parse the scheme.
 */
export function isSafeUrl(url: string): boolean {
  // The URL standard strips or ignores these: https://url.spec.whatwg.org/#concept-basic-url-parser
  const bare = url.replace(/[\p{Cc}\s]/gu, '');
  if (/^[\\/]{2}/.test(bare)) return false;
  // Some renderers decode character references, so that `&#106;avascript:` and `javascript&colon;` are schemes.
  if (/^[^/?#:]*&(?:#[\dx]|[a-z][\da-z]*;)/i.test(bare)) return false;
  const scheme = /^([^/?#:\\]*):/.exec(bare)?.[1];
  return scheme === undefined || allowedScheme.test(scheme);
}
