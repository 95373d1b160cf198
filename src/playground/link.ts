/** Prefixes of a URL fragment that holds a text, by its encoding. UTF-16 is for texts with lone surrogates, which UTF-8 cannot encode. */
const keys = { utf8: '#text=', utf16: '#text16=' } as const;

/** Longest text in UTF-16 code units. Without a limit, a short link could decompress to a text that blocks the page. */
const longestText = 1_000_000;
/** Longest fragment in characters. Browsers accept more, but many mail and chat programs cut longer links. */
const longestLink = 100_000;

/** The text of a link, or a message for the user that says why it could not be read. */
export type Linked = { readonly text: string } | { readonly problem: string };

/** Returns a URL with a text in its fragment, which is not sent to the server, or a message for the user if the text is too long. */
export async function linkTo(text: string, address: string): Promise<{ readonly href: string } | { readonly problem: string }> {
  const share = 'Save it as a file and send that instead.';
  if (text.length > longestText)
    return { problem: `A link holds ${count(longestText)} characters at most, and this text has ${count(text.length)}. ${share}` };
  const [key, bytes] = /\p{Cs}/u.test(text) ? [keys.utf16, toUtf16(text)] : [keys.utf8, new TextEncoder().encode(text)];
  const packed = await bytesOf(new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw')));
  const fragment = key + toBase64Url(packed);
  if (fragment.length > longestLink)
    return {
      problem: `The link would be ${count(fragment.length)} characters long, and programs cut addresses beyond ${count(longestLink)}. ${share}`,
    };
  return { href: address.replace(/#.*$/s, '') + fragment };
}

/** Whether a fragment holds a text. */
export const isLink = (fragment: string): boolean => Object.values(keys).some((key) => fragment.startsWith(key));

/** Decodes the text of a fragment. Resolves to `undefined` if the fragment holds none. */
export async function readLink(fragment: string): Promise<Linked | undefined> {
  const [encoding, key] = Object.entries(keys).find(([, each]) => fragment.startsWith(each)) ?? [];
  if (key === undefined) return undefined;
  try {
    const packed = new Blob([fromBase64Url(fragment.slice(key.length))]);
    const bytes = await bytesOf(packed.stream().pipeThrough(new DecompressionStream('deflate-raw')), longestText * 4);
    const text = encoding === 'utf16' ? fromUtf16(bytes) : new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.length > longestText ? { problem: tooLong } : { text };
  } catch (error) {
    return { problem: error instanceof TooLong ? tooLong : broken };
  }
}

const tooLong = `The text in this link is longer than the ${count(longestText)} characters that a link may hold, and was not read.`;
const broken =
  'The text in this link cannot be read, because the link is incomplete or was changed. Ask for the link again, or for a file.';

class TooLong extends Error {}

async function bytesOf(stream: ReadableStream<Uint8Array>, longest = Infinity): Promise<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(new Uint8Array(next.value));
    length += next.value.length;
    if (length <= longest) continue;
    await reader.cancel();
    throw new TooLong();
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

function toUtf16(text: string): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), true);
  return new Uint8Array(view.buffer);
}

/** Decodes UTF-16 without `TextDecoder`, which replaces lone surrogates. */
function fromUtf16(bytes: Uint8Array<ArrayBuffer>): string {
  if (bytes.length % 2 !== 0) throw new RangeError('Half a code unit.');
  const view = new DataView(bytes.buffer);
  return Array.from({ length: bytes.length / 2 }, (_, at) => String.fromCharCode(view.getUint16(at * 2, true))).join('');
}

function toBase64Url(bytes: Uint8Array): string {
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));

function count(number: number): string {
  return number.toLocaleString('en');
}
