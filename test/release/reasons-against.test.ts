import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { missingAddresses } from '../../release/missing-addresses.js';
import { npmReadme } from '../../release/npm-readme.js';

const addresses = {
  repository: { type: 'git', url: 'git+https://example.com/owner/rungs.git' },
  homepage: 'https://example.com/owner/rungs#readme',
  bugs: { url: 'https://example.com/owner/rungs/issues' },
};

it('a release is not refused with all three addresses', () => {
  expect(missingAddresses(addresses)).toEqual([]);
});

it.each(['repository', 'homepage', 'bugs'])('a release is refused without `%s`, and says what to write', (field) => {
  const refusals = missingAddresses({ ...addresses, [field]: undefined });
  expect(refusals).toHaveLength(1);
  expect(refusals[0]).toMatch(new RegExp(`^package\\.json has no \`${field}\`.* Add "${field}": .*https://HOST/OWNER/NAME`));
});

it('a release is refused with the example in place of an address, or with the short form that npm does not resolve', () => {
  expect(missingAddresses({ ...addresses, homepage: 'https://HOST/OWNER/NAME#readme' })).toHaveLength(1);
  expect(missingAddresses({ ...addresses, repository: 'owner/rungs' })).toHaveLength(1);
});

it('the README for npm keeps everything but the dark picture', () => {
  const readme = readFileSync('README.md', 'utf8');
  const dropped = readme.split('\n').filter((line) => line.includes('<source '));
  expect(dropped).toHaveLength(1);
  expect(npmReadme(readme)).toBe(readme.replace(`${dropped[0]}\n`, ''));
});
