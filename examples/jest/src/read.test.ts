import { readLadder } from 'rungs/formats';

test('reads a level', () => {
  const { ladder, issues } = readLadder([{ path: 'L4.md', text: '# L4: Lead\n\n## Craft :hammer:\n\n- Designs systems\n' }]);
  expect(issues).toEqual([]);
  expect(ladder?.levels[0]?.code).toBe('L4');
});
