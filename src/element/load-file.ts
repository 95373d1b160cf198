import { type DefinitionFile, failure, type Outcome } from './outcome.js';

/** Limits of a file: its uncompressed size in bytes, and its loading time in milliseconds. */
const limits = { size: 1_000_000, time: 10_000 };

export interface LoadOptions {
  /** Base URL of a relative address. */
  readonly base: string;
  readonly crossOrigin: boolean;
  readonly signal: AbortSignal;
}

/** Fetches the text of a definition without credentials, within limits of size and time. Failures are reported as an issue. */
export async function loadFile(address: string, { base, crossOrigin, signal }: LoadOptions): Promise<Outcome<DefinitionFile>> {
  const url = URL.canParse(address, base) ? new URL(address, base) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    const message = `“${address}” is not a web address, so nothing was loaded. Set \`src\` to an address that starts with https:, or to a path on this site.`;
    return failure('bad-address', message, address);
  }
  if (!crossOrigin && url.origin !== globalThis.origin) {
    const message = `${url.href} is of another site, which could change what this page says, so it was not loaded. Put the file on this site, or allow it: by the attribute \`cross-origin\`, or on an embed page in its \`rungs-origins\`.`;
    return failure('other-origin', message, url.href);
  }
  const time = new AbortController();
  const timer = setTimeout(() => time.abort(), limits.time);
  try {
    return await request(url.href, { crossOrigin, signal: AbortSignal.any([signal, time.signal]) });
  } catch {
    if (time.signal.aborted) {
      const message = `${url.href} was not there within ${limits.time / 1000} seconds, so loading was stopped. Reload the page, or check whether the server is slow.`;
      return failure('too-slow', message, url.href);
    }
    const message = `${url.href} could not be reached, so there is nothing to show. The network may be down, the address may lead to another site, or \`connect-src\` of a content security policy may lack it. A frame with \`sandbox\` needs \`Access-Control-Allow-Origin: *\`.`;
    return failure('unreachable', message, url.href);
  } finally {
    clearTimeout(timer);
  }
}

async function request(path: string, { crossOrigin, signal }: Omit<LoadOptions, 'base'>): Promise<Outcome<DefinitionFile>> {
  // The mode `same-origin` also rejects redirects to other origins.
  const response = await fetch(path, { credentials: 'omit', mode: crossOrigin ? 'cors' : 'same-origin', signal });
  if (!response.ok) {
    const message = `The server responded with status ${response.status} for ${path}, so there is nothing to show. Check the address, and that the file can be read without signing in: it is requested without cookies.`;
    return failure('bad-status', message, path);
  }
  const text = await textOf(response);
  if (text === undefined) {
    const message = `${path} is longer than ${limits.size / 1_000_000} MB, more than any definition, so it was not read. Check the address.`;
    return failure('too-large', message, path);
  }
  if (/^\s*<(?:!doctype|html)\b/i.test(text)) {
    const message = `${path} is a web page and not a definition, so there is nothing to show. Give the address of the JSON or Markdown file itself, and check that the file can be read without signing in: it is requested without cookies.`;
    return failure('web-page', message, path);
  }
  return { definition: { path, text }, issues: [] };
}

/** Reads the text of a response, or returns `undefined` if it exceeds the size limit. */
async function textOf({ body }: Response): Promise<string | undefined> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { value } = (await reader?.read()) ?? {};
    if (!value) return text + decoder.decode();
    size += value.byteLength;
    text += decoder.decode(value, { stream: true });
    if (size <= limits.size) continue;
    await reader?.cancel();
    return undefined;
  }
}
