import type { CSSOptions } from 'vite';
import { raise } from './raise.js';

/** How our stylesheets are built, in the package, in its scripts and in tests. */
export const css: CSSOptions = { postcss: { plugins: [raise] } };
