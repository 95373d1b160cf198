import { isSafeUrl } from 'rungs';
import { expect, it } from 'vitest';

it.each([
  'https://octopus.com',
  'http://octopus.com',
  'mailto:people@example.org',
  'Leadership.md',
  './a/b.md#c',
  '/docs',
  '#l4',
  '?a=b',
  'HTTPS://OCTOPUS.COM',
  'docs/a:b',
  '?a=1&b;c',
  'docs/R&D',
  '#a&#98;',
  'R&D.md',
  '',
])('lets %j through', (url) => {
  expect(isSafeUrl(url)).toBe(true);
});

it.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' \u0001javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  '\u00a0javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'blob:x',
  'file:///etc/passwd',
  '//host/path',
  '/\t/host/path',
  '\\\\host',
  '/\\host',
  'view-source:https://octopus.com',
  ':',
  '&#106;avascript:alert(1)',
  'java&#x73;cript:alert(1)',
  'java&#115cript:alert(1)',
  'javascript&colon;alert(1)',
  'java&Tab;script:alert(1)',
  '&#x2f;/host/path',
])('refuses %j', (url) => {
  expect(isSafeUrl(url)).toBe(false);
});
