// @vitest-environment happy-dom
import { testInThisDocument } from './in-any-document.js';

testInThisDocument();
