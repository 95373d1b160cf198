import type { CSSOptions } from 'vite';
import { raise } from './raise.js';

/** CSS options for all builds of the package and for tests. */
export const css: CSSOptions = { postcss: { plugins: [raise] } };
