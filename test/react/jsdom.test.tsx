import { testInThisDocument } from './in-any-document.js';

testInThisDocument();
