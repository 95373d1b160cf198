import { readdirSync, readFileSync } from 'node:fs';
import { diffDefinitions } from 'rungs';
import { readLevel, writeChangeNotes } from 'rungs/markdown';
import { describe, expect, it } from 'vitest';
import { levelOf } from '../helpers/read.js';

const folder = 'test/cases/octopus/history/';
const versions = readdirSync(folder)
  .filter((file) => file.endsWith('.md'))
  .sort()
  .map((file) => levelOf(readLevel(readFileSync(folder + file, 'utf8'))));
const notes = (number: number): string => {
  const [from, to] = versions.slice(number - 2, number);
  if (!from || !to) throw new Error(`No version ${number}.`);
  return writeChangeNotes(diffDefinitions(from, to), { title: `Version ${number}` });
};

describe('writeChangeNotes', () => {
  it('has a statement that was reworded in full, and what it was', () => {
    expect(notes(4)).toBe(`# Version 4

## L4: Lead Data Engineer

### 🧭 Culture and Leadership

- **Reworded:** I am comfortable coordinating projects where success requires the input of multiple teams and diverse roles.
  - Before: I am comfortable coordinating projects where success requires the input of multiple teams and diverse technical roles.
`);
  });

  it('counts what differs in punctuation', () => {
    expect(notes(9)).toBe(`# Version 9

## L4: Lead Data Engineer

### 🦉 Domain expertise

- In the same words: punctuation, capitals or formatting changed in 3 expectations.
- In the same words: punctuation, capitals or formatting changed in 1 example.

### 🧭 Culture and Leadership

- In the same words: punctuation, capitals or formatting changed in 3 expectations.
- In the same words: punctuation, capitals or formatting changed in 2 examples.
`);
  });

  it('says that nothing changed', () => {
    expect(notes(10)).toBe('# Version 10\n\nNothing changed.\n');
  });

  it('tells what is new, removed and renamed', () => {
    expect(notes(2)).toContain('- **Reworded title:** 🏆 Stakeholder Success\n  - Before: 🏆 Customer Success');
    expect(notes(8)).toContain('- **New example:** I performed analysis and communicated findings');
    expect(notes(8)).toContain("- **Removed:** I am an expert in my team's domain and various ETL solutions");
    expect(notes(8)).toContain('- **Reworded:** **Responsibility and direction needed:** Can take an ambigious problem space');
  });
});
