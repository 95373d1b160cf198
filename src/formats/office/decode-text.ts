/** The text of a file. */
export interface Decoded {
  readonly text: string;
  /** The detected encoding, if it is not UTF-8. */
  readonly encoding?: 'utf-16le' | 'utf-16be' | 'windows-1252';
}

/** Decodes UTF-16 with a byte order mark, or UTF-8, with Windows-1252 as the fallback for bytes that are not valid UTF-8. */
export function decodeText(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  const wide = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}
