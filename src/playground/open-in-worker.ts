import type { OpenedFile } from '../formats/index.js';

/** Message to the worker: the bytes of a file. */
export interface OpenRequest {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Converts a file to text in a worker of its own, which ends afterwards. Rejects if the browser cannot read the file, or if the worker
 * fails.
 */
export async function openInWorker(file: File, start: () => Worker): Promise<OpenedFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const worker = start();
  try {
    return await new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<OpenedFile>) => resolve(data));
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        reject(new Error(event.message));
      });
      worker.postMessage({ path: file.name, bytes } satisfies OpenRequest, [bytes.buffer]);
    });
  } finally {
    worker.terminate();
  }
}
