import { type ReadRequest, readText } from './read-text.js';

// Runs in a worker, so that reading does not block input.
self.addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => self.postMessage(readText(data)));
