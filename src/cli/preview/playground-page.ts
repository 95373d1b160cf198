import type { Labels } from '../../labels/index.js';
import { startPlayground } from '../../playground/index.js';
import { samples } from './samples.js';

const root = document.querySelector<HTMLElement>('[data-rungs="preview-playground"]');
// Rendered by the preview server, so the JSON is trusted.
const labels = JSON.parse(root?.dataset['labels'] ?? '{}') as Partial<Labels>;
if (root)
  startPlayground(root, {
    samples,
    labels,
    startWorker: () => new Worker('/playground-worker.js'),
    startOpener: () => new Worker('/playground-open-worker.js'),
  });
