import type { Labels } from '../../labels/index.js';
import { startPlayground } from '../../playground/index.js';
import { samples } from './samples.js';

const root = document.querySelector<HTMLElement>('[data-rungs="preview-playground"]');
// Of the server's own making.
const labels = JSON.parse(root?.dataset['labels'] ?? '{}') as Partial<Labels>;
if (root) startPlayground(root, { samples, labels, startWorker: () => new Worker('/playground-worker.js') });
