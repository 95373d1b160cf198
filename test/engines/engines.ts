import type { Engine } from './engine.js';
import { chromiumEngine, firefoxEngine } from './playwright-engines.js';
import { webkitEngine } from './webkit-engine.js';

/** All that the tests of this folder run in: `describe.each(engines)`. */
export const engines: readonly Engine[] = [chromiumEngine, firefoxEngine, webkitEngine];
