/**
 * Whether one of the tags of `If-None-Match` is this one (RFC 9110, 13.1.2): a list, or `*` for any. It compares weakly, as a proxy that
 * compresses an answer puts `W/` before its tag.
 */
export const matchesTag = (header: string | undefined, etag: string): boolean =>
  (header ?? '').split(',').some((each) => ['*', etag].includes(each.trim().replace(/^W\//, '')));
