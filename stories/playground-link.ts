const key = '#text=';
/** Longer than any ladder that fits an address; a link could hold a text that unpacks to far more. */
const longest = 1_000_000;

/** An address with a text in its fragment, which no server gets. */
export async function withText(address: string, text: string): Promise<string> {
  const packed = await bytesOf(new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw')));
  const base64 = btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(''));
  const url = new URL(address);
  url.hash = key.slice(1) + base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  return url.href;
}

/** The text of a fragment; undefined where it has none that can be read. */
export async function textOf(hash: string): Promise<string | undefined> {
  if (!hash.startsWith(key)) return undefined;
  try {
    const packed = Uint8Array.from(atob(hash.slice(key.length).replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
    return new TextDecoder().decode(await bytesOf(new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'))));
  } catch {
    return undefined;
  }
}

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const reader = stream.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(new Uint8Array(next.value));
    length += next.value.length;
    if (length <= longest) continue;
    await reader.cancel();
    throw new RangeError('The text is too long.');
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
