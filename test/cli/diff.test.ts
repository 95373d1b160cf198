import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chmod, cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { diffDefinitions } from 'rungs';
import { readLevel, writeChangeNotes } from 'rungs/markdown';
import { expect, inject, it } from 'vitest';
import { levelOf } from '../helpers/read.js';
import { newFolder, rungs } from './run.js';

const run = promisify(execFile);
const [old, now] = ['05-2022-06-20-2a03663.md', '10-2025-04-23-248d26a.md'].map((name) => `test/cases/octopus/history/${name}`);
const level = (path = '') => levelOf(readLevel(readFileSync(path, 'utf8')));
const changes = diffDefinitions(level(old), level(now));

it('says what changed, as notes or as data', async () => {
  expect(await rungs(['diff', old ?? '', now ?? ''])).toEqual({ code: 0, out: writeChangeNotes(changes), err: '' });
  expect(JSON.parse((await rungs(['diff', old ?? '', now ?? '', '--json'])).out)).toEqual(JSON.parse(JSON.stringify(changes)));
});

it('ends with 1 for a change where it is asked to', async () => {
  expect((await rungs(['diff', old ?? '', now ?? '', '--exit-code'])).code).toBe(1);
  expect(await rungs(['diff', now ?? '', now ?? '', '--exit-code'])).toEqual({
    code: 0,
    out: '# What changed\n\nNothing changed.\n',
    err: '',
  });
  expect((await rungs(['diff', 'LICENSE', now ?? ''])).code).toBe(1);
});

it('compares folders, whatever they are called, and a built ladder with its pages', async () => {
  const cwd = await newFolder();
  for (const name of ['left', 'right']) await cp('data/octopus/data-engineering', join(cwd, name), { recursive: true });
  await rungs(['build', 'left', '-o', 'ladder.json', '--title', 'Data'], { cwd });
  for (const before of ['left', 'ladder.json'])
    expect((await rungs(['diff', before, 'right'], { cwd })).out).toBe('# What changed\n\nNothing changed.\n');
});

it('works as git runs it: as difftool, as the diff of files of a kind, as textconv', async () => {
  const cwd = await newFolder();
  const command = join(cwd, 'rungs.sh');
  await writeFile(command, `#!/bin/sh\nexec "${process.execPath}" "${inject('bin')}" "$@"\n`);
  await chmod(command, 0o755);
  const git = async (...args: string[]): Promise<string> => {
    const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', GIT_PAGER: 'cat' };
    return (await run('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], { cwd, env })).stdout;
  };
  await git('init', '--quiet');
  await cp(old ?? '', join(cwd, 'L4.md'));
  await writeFile(join(cwd, 'notes.md'), 'Flour.\n');
  await writeFile(join(cwd, '.gitattributes'), '*.md diff=rungs\n');
  await git('add', '.');
  await git('commit', '--quiet', '-m', 'One');
  await cp(now ?? '', join(cwd, 'L4.md'));
  await writeFile(join(cwd, 'notes.md'), 'Flour and water.\n');
  const notes = writeChangeNotes(changes);
  const bodyOf = (text: string): string => text.slice(text.indexOf('## L4'));

  expect(await git('difftool', '--no-prompt', '--extcmd', `${command} diff`, 'HEAD', '--', 'L4.md')).toBe(notes);
  await git('config', 'diff.rungs.command', `${command} diff`);
  const shown = await git('diff');
  expect(shown).toContain(`rungs diff L4.md\n# L4.md\n\n${bodyOf(notes)}`);
  expect(shown).toMatch(/rungs diff notes\.md\n.*no-ladder/);

  await git('add', 'L4.md');
  await git('commit', '--quiet', '-m', 'Two');
  await git('mv', 'L4.md', 'Lead.md');
  await git('commit', '--quiet', '-m', 'Three');
  expect(await git('diff', '-M', 'HEAD~2', 'HEAD')).toContain(bodyOf(notes));
  expect(await git('diff', '--no-renames', 'HEAD~1', 'HEAD', '--', 'Lead.md')).toContain('This level is new.');

  await git('config', '--unset', 'diff.rungs.command');
  await git('config', 'diff.rungs.textconv', `${command} convert --to markdown`);
  expect(await git('diff', 'HEAD~2', 'HEAD~1', '--', 'L4.md')).toMatch(/^[-+]- /m);
});
