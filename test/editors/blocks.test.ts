import { testBlocks } from './test-blocks.js';

testBlocks('19');
