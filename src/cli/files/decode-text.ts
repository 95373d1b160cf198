/** A file's text, and the encoding that it turned out to be in, where that is not UTF-8. */
export interface Decoded {
  readonly text: string;
  readonly encoding?: 'utf-16le' | 'utf-16be' | 'windows-1252';
}

/** Reads bytes as UTF-8; as UTF-16 where they begin with its mark; else as what Windows has long written. */
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
