// Packages that are ES modules. The components need the first alone, `rungs/formats` and `rungs/markdown` the others.
const modules = [
  'rungs',
  'markdown-it-emoji',
  'uuid',
  'htmlparser2',
  'entities',
  'domhandler',
  'domelementtype',
  'domutils',
  'dom-serializer',
];

module.exports = {
  testEnvironment: 'jsdom',
  transform: { '\\.m?[jt]sx?$': 'babel-jest' },
  transformIgnorePatterns: [`/node_modules/(?!(${modules.join('|')})/)`],
  moduleNameMapper: { '\\.css$': '<rootDir>/src/no-styles.cjs' },
};
