import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ComponentType } from 'react';
import { expect } from 'storybook/test';
import { App as Aliases } from './examples/aliases.js';
import aliasesCode from './examples/aliases.tsx?raw';
import { App as CompetenciesAsTabs } from './examples/competencies-as-tabs.js';
import competenciesAsTabsCode from './examples/competencies-as-tabs.tsx?raw';
import { App as FirstLevel } from './examples/first-level.js';
import firstLevelCode from './examples/first-level.tsx?raw';
import { App as Issues } from './examples/issues.js';
import issuesCode from './examples/issues.tsx?raw';
import { App as Words } from './examples/labels.js';
import labelsCode from './examples/labels.tsx?raw';
import { App as PutTogether } from './examples/put-together.js';
import putTogetherCode from './examples/put-together.tsx?raw';
import { App as ReadAtRunTime } from './examples/read-at-run-time.js';
import readAtRunTimeCode from './examples/read-at-run-time.tsx?raw';
import { App as ReplaceExamples } from './examples/replace-examples.js';
import replaceExamplesCode from './examples/replace-examples.tsx?raw';
import { App as ReplaceIcon } from './examples/replace-icon.js';
import replaceIconCode from './examples/replace-icon.tsx?raw';
import { App as ReplaceLink } from './examples/replace-link.js';
import replaceLinkCode from './examples/replace-link.tsx?raw';
import { App as ReplacePermalink } from './examples/replace-permalink.js';
import replacePermalinkCode from './examples/replace-permalink.tsx?raw';
import { App as Static } from './examples/static-page.js';
import staticPageCode from './examples/static-page.tsx?raw';
import { App as WholeLadder } from './examples/whole-ladder.js';
import wholeLadderCode from './examples/whole-ladder.tsx?raw';
import { Swatches } from './swatches.js';

/** What the guides show, each a file that a reader can copy whole. */
const meta = { title: 'Guides/Examples', tags: ['!dev', '!autodocs'] } satisfies Meta;
export default meta;

type Story = StoryObj<typeof meta>;

const story = (Example: ComponentType, code: string, play: NonNullable<Story['play']>): Story => ({
  render: () => <Example />,
  parameters: { docs: { source: { code: code.trim(), language: 'tsx' } } },
  play,
});

export const First = story(FirstLevel, firstLevelCode, async ({ canvas }) => {
  await expect(canvas.getByRole('heading', { name: 'Lead Data Engineer' })).toBeVisible();
  await expect(canvas.getByText(/^I stay up to date on evolving standards/)).toBeVisible();
});

export const Ladder = story(WholeLadder, wholeLadderCode, async ({ canvas, userEvent }) => {
  await userEvent.click(canvas.getByRole('tab', { name: /L4/ }));
  await expect(canvas.getByRole('heading', { name: 'Lead Data Engineer' })).toBeVisible();
  await userEvent.click(canvas.getByRole('tab', { name: /L3/ }));
});

export const RunTime = story(ReadAtRunTime, readAtRunTimeCode, async ({ canvas }) => {
  await expect(canvas.getByText(/^I define, review, document and evolve practices/)).toBeVisible();
});

export const Together = story(PutTogether, putTogetherCode, async ({ canvas }) => {
  await expect(canvas.getByText('Planning horizon')).toBeVisible();
  await expect(canvas.getByRole('button', { name: /Domain expertise/ })).toBeVisible();
});

export const Permalink = story(ReplacePermalink, replacePermalinkCode, async ({ canvas }) => {
  await expect(canvas.getByRole('link', { name: 'Link to “Domain expertise”' })).toHaveAttribute(
    'href',
    expect.stringMatching(/domain-expertise$/),
  );
});

export const Link = story(ReplaceLink, replaceLinkCode, async ({ canvasElement }) => {
  const links = [...canvasElement.querySelectorAll('a[rel="external"]')];
  await expect(links.length).toBeGreaterThan(0);
  await expect(links.every((link) => link.getAttribute('title'))).toBe(true);
});

export const Icon = story(ReplaceIcon, replaceIconCode, async ({ canvas }) => {
  await expect(canvas.getByRole('button', { name: /^Domain expertise/ })).toHaveTextContent('◆');
});

export const ExampleList = story(ReplaceExamples, replaceExamplesCode, async ({ canvas }) => {
  await expect(canvas.getByText(/^I performed analysis and communicated findings/)).toBeVisible();
});

export const Tabs = story(CompetenciesAsTabs, competenciesAsTabsCode, async ({ canvas, userEvent }) => {
  await userEvent.click(canvas.getByRole('tab', { name: /Teaching and Mentoring/ }));
  await expect(canvas.getByText(/^I define, review, document and evolve practices/)).toBeVisible();
  await userEvent.click(canvas.getByRole('tab', { name: /Domain expertise/ }));
});

export const Labels = story(Words, labelsCode, async ({ canvas }) => {
  await expect(canvas.getAllByText('So sah es aus').length).toBeGreaterThan(0);
});

export const Alias = story(Aliases, aliasesCode, async ({ canvas }) => {
  await expect(canvas.getAllByRole('rowheader', { name: /Success/ })).toHaveLength(1);
});

export const Reader = story(Issues, issuesCode, async ({ canvas }) => {
  await expect(canvas.getByRole('list', { name: 'Issues' })).toHaveTextContent('macintosh');
  await expect(canvas.getByRole('button', { name: /^Domain expertise/ })).toHaveTextContent('🦉');
});

export const StaticPage = story(Static, staticPageCode, async ({ canvas }) => {
  await expect(await canvas.findByText(/^default-src 'none'; style-src 'sha256-/)).toBeVisible();
  await expect(canvas.getByTitle('L4')).toHaveAttribute('srcdoc', expect.stringContaining('<details'));
});

/** Every property, with what it does. */
export const Properties: Story = {
  render: () => <Swatches />,
  play: async ({ canvas, canvasElement, userEvent, step }) => {
    const rung = (): Element | null => canvasElement.querySelector('[data-rungs="rung"][aria-current]');
    await step('a property that is typed changes the level at once', async () => {
      await userEvent.type(canvas.getByRole('textbox', { name: '--rungs-accent' }), 'rgb(0, 100, 70)');
      await expect(getComputedStyle(rung() ?? canvasElement).backgroundColor).toBe('rgb(0, 100, 70)');
    });
    await step('and none of it stays when it is taken out', async () => {
      await userEvent.clear(canvas.getByRole('textbox', { name: '--rungs-accent' }));
      await expect(getComputedStyle(rung() ?? canvasElement).backgroundColor).not.toBe('rgb(0, 100, 70)');
    });
  },
};
