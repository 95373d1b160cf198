import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Host, install } from './host.js';

describe.each([
  ['jest', 'Tests:       2 passed, 2 total'],
  ['vitest', 'Tests  1 passed (1)'],
])('the example with %s', (name, says) => {
  let host: Host;

  beforeAll(async () => {
    host = await install(name, inject('registry'));
  });
  afterAll(() => host.remove());

  it('passes', async () => {
    expect(await host.run('sh', ['-c', 'npm test 2>&1'], { NO_COLOR: '1' })).toContain(says);
  });
});
