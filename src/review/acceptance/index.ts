export { acceptanceOf, type StoreUnderTest, type TestRunner } from './acceptance-of.js';
