import { readFileSync } from 'node:fs';
import { type Ladder, validateLadder } from 'rungs';
import { ladder as data } from 'rungs/data/octopus-data-engineering';
import { ladder as software } from 'rungs/data/octopus-software-engineering';
import { readLevel, repairEncoding } from 'rungs/markdown';
import { describe, expect, it } from 'vitest';
import { levelOf } from '../helpers/read.js';

it('has L4 as it was received, its encoding repaired and not one byte else changed', () => {
  const received = readFileSync('test/cases/as-received/L4-lead-data-engineer.md', 'utf8');
  const published = readFileSync('data/octopus/data-engineering/L4-Lead-Data-Engineer.md', 'utf8');
  expect(repairEncoding(received)).toEqual({ text: published, repaired: 'macintosh' });
  expect(data.levels.at(-1)).toEqual(levelOf(readLevel(received), ['encoding']));
});

describe.each<[string, Ladder, string]>([
  ['Data Engineering', data, 'L2 L3 L4'],
  ['Software Engineering', software, 'L1 L2 L3 L4 L5 L6'],
])('%s', (_, ladder, codes) => {
  it('has its levels, the lowest first', () => {
    expect(ladder.levels.map(({ code }) => code).join(' ')).toBe(codes);
  });

  it('is a ladder in its canonical form', () => {
    expect(validateLadder(ladder)).toEqual({ ladder, issues: [] });
  });

  it('is the same after a way through JSON', () => {
    expect(JSON.parse(JSON.stringify(ladder))).toEqual(ladder);
  });

  it('speaks of the same competencies on every level', () => {
    const [first, ...others] = ladder.levels.map(({ competencies }) => competencies.map(({ id }) => id));
    for (const each of others) expect(each).toEqual(first);
  });
});
