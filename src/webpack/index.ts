export { type RungsLoaderOptions, rungsLoader as default } from './rungs-loader.js';
