import { type Asked, readText } from './read-text.js';

// Reads off the page's own thread, which goes on taking what is typed.
self.addEventListener('message', ({ data }: MessageEvent<Asked>) => self.postMessage(readText(data)));
