import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const guides = readdirSync('stories', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.mdx'));
const read = (name: string): string => readFileSync(`stories/${name}`, 'utf8');

describe('the guides', () => {
  it('have no code but what a test runs: stories, files of the examples, and what is typed into a shell', () => {
    const fences = guides.flatMap((name) =>
      [...read(name).matchAll(/^```(\w*)\n[\s\S]*?^```$/gm)].map(([, language]) => `${name}: ${language}`),
    );
    expect(fences.filter((fence) => !fence.endsWith(': sh'))).toEqual([]);
  });

  it('let every property be tried', () => {
    const named = [...read('theming.mdx').matchAll(/^\| `(--rungs-[a-z-]+)`/gm)].map(([, name]) => name);
    const tried = [...read('guides/swatches.tsx').matchAll(/^ {2}'(--rungs-[a-z-]+)':/gm)].map(([, name]) => name);
    expect(new Set(tried)).toEqual(new Set(named));
  });

  it('show every example that there is for them', () => {
    const shown = new Set(guides.flatMap((name) => [...read(name).matchAll(/Examples\.(\w+)/g)].map(([, story]) => story)));
    const stories = [...read('guides/examples.stories.tsx').matchAll(/^export const (\w+)/gm)].map(([, story]) => story);
    expect(stories.filter((story) => !shown.has(story))).toEqual([]);
  });
});
