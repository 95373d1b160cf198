export { type RungsOptions, rungs } from './rungs.js';
