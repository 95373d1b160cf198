import { openFileBytes } from '../formats/index.js';
import type { OpenRequest } from './open-in-worker.js';

// Runs in a worker that is started only for a file: the packages that read office files are ten times as large as the page.
self.addEventListener('message', ({ data: { path, bytes } }: MessageEvent<OpenRequest>) => {
  void openFileBytes(path, bytes).then((opened) => self.postMessage(opened));
});
