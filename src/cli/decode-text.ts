/** A file's text, and the encoding that it turned out to be in, where that is not UTF-8. */
export interface Decoded {
  readonly text: string;
  readonly encoding?: 'utf-16le' | 'utf-16be' | 'windows-1252';
}

/** Reads bytes as UTF-8; as UTF-16 where they begin with its mark; else as what Windows has long written. */
export function decodeText(bytes: Uint8Array): Decoded {
  const mark = String(bytes.subarray(0, 2));
  const wide = { '255,254': 'utf-16le', '254,255': 'utf-16be' } as const;
  if (mark === '255,254' || mark === '254,255') return { text: new TextDecoder(wide[mark]).decode(bytes), encoding: wide[mark] };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}
