/** The files of an archive by path, or a message that says why there are none. */
export type Unzipped = { readonly files: ReadonlyMap<string, Uint8Array>; readonly problem?: undefined } | { readonly problem: string };

/** Maximum size of all unpacked files in bytes. */
const maxSize = 64_000_000;
/** Maximum number of files. */
const maxFiles = 10_000;
/** Packed bytes to unpack between checks of the size. Each becomes at most 1,032 bytes. */
const step = 16_384;

/**
 * Unpacks the files of a ZIP archive whose paths are wanted. Checks the sizes that the archive states before unpacking, and the actual
 * sizes during unpacking, because the stated ones may be false.
 */
export async function unzip(bytes: Uint8Array, isWanted: (path: string) => boolean): Promise<Unzipped> {
  const { Unzip, UnzipInflate, unzipSync } = await import('fflate');
  const files = new Map<string, Uint8Array>();
  try {
    let stated = 0;
    let count = 0;
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        count++;
        if (isWanted(name)) stated += originalSize;
        return false;
      },
    });
    if (stated > maxSize || count > maxFiles) return { problem: tooLarge };
    let size = 0;
    const archive = new Unzip((file) => {
      if (!isWanted(file.name)) return;
      const chunks: Uint8Array[] = [];
      file.ondata = (error, chunk, isLast) => {
        if (error) throw error;
        size += chunk.length;
        if (size > maxSize) throw new TooLarge();
        chunks.push(chunk);
        if (isLast) files.set(file.name, joined(chunks));
      };
      file.start();
    });
    archive.register(UnzipInflate);
    for (let at = 0; at < bytes.length; at += step) archive.push(bytes.subarray(at, at + step), at + step >= bytes.length);
    return { files };
  } catch (error) {
    return { problem: error instanceof TooLarge ? tooLarge : damaged };
  }
}

class TooLarge extends Error {}

const tooLarge = `Unpacked, it is larger than ${maxSize / 1_000_000} MB, far more than a ladder, so it was not read. Remove other content, and save it again.`;
const damaged = 'It is damaged or incomplete. Save it again, or download it again.';

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** Packs checked files again, for a library that takes only an archive. */
export async function zipAgain(files: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const { zipSync } = await import('fflate');
  return zipSync(Object.fromEntries(files), { level: 0 });
}
