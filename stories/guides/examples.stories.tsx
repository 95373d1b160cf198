import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ComponentType } from 'react';
import { expect } from 'storybook/test';
import { App as Aliases } from './examples/aliases.js';
import { App as CompetenciesAsTabs } from './examples/competencies-as-tabs.js';
import { App as FirstLevel } from './examples/first-level.js';
import { App as Issues } from './examples/issues.js';
import { App as Words } from './examples/labels.js';
import { App as PutTogether } from './examples/put-together.js';
import { App as ReadAtRunTime } from './examples/read-at-run-time.js';
import { App as ReplaceExamples } from './examples/replace-examples.js';
import { App as ReplaceIcon } from './examples/replace-icon.js';
import { App as ReplaceLink } from './examples/replace-link.js';
import { App as ReplacePermalink } from './examples/replace-permalink.js';
import { App as Static } from './examples/static-page.js';
import { App as WholeLadder } from './examples/whole-ladder.js';
import { Swatches } from './swatches.js';

/** The code of the guides. Each example is a complete file that can be copied. */
const meta = { title: 'Guides/Examples', tags: ['!dev', '!autodocs'] } satisfies Meta;
export default meta;

type Story = StoryObj<typeof meta>;

const sources = import.meta.glob<string>('./examples/*.tsx', { query: '?raw', import: 'default', eager: true });

/** A rendered example and its source. */
const story = (Example: ComponentType, file: string, play: NonNullable<Story['play']>): Story => ({
  render: () => <Example />,
  parameters: { docs: { source: { code: sources[`./examples/${file}.tsx`]?.trim() ?? '', language: 'tsx' } } },
  play,
});

export const First = story(FirstLevel, 'first-level', async ({ canvas }) => {
  await expect(canvas.getByRole('heading', { name: 'Lead Data Engineer' })).toBeVisible();
  await expect(canvas.getByText(/^I stay up to date on evolving standards/)).toBeVisible();
});

export const Ladder = story(WholeLadder, 'whole-ladder', async ({ canvas, userEvent }) => {
  await userEvent.click(canvas.getByRole('tab', { name: /L4/ }));
  await expect(canvas.getByRole('heading', { name: 'Lead Data Engineer' })).toBeVisible();
  await userEvent.click(canvas.getByRole('tab', { name: /L3/ }));
});

export const RunTime = story(ReadAtRunTime, 'read-at-run-time', async ({ canvas }) => {
  await expect(canvas.getByText(/^I define, review, document and evolve practices/)).toBeVisible();
});

export const Together = story(PutTogether, 'put-together', async ({ canvas }) => {
  await expect(canvas.getByText('Planning horizon')).toBeVisible();
  await expect(canvas.getByRole('button', { name: /Domain expertise/ })).toBeVisible();
});

export const Permalink = story(ReplacePermalink, 'replace-permalink', async ({ canvas }) => {
  await expect(canvas.getByRole('link', { name: 'Link to “Domain expertise”' })).toHaveAttribute(
    'href',
    expect.stringMatching(/domain-expertise$/),
  );
});

export const Link = story(ReplaceLink, 'replace-link', async ({ canvasElement }) => {
  const links = [...canvasElement.querySelectorAll('a[rel="external"]')];
  await expect(links.length).toBeGreaterThan(0);
  await expect(links.every((link) => link.getAttribute('title'))).toBe(true);
});

export const Icon = story(ReplaceIcon, 'replace-icon', async ({ canvas }) => {
  await expect(canvas.getByRole('button', { name: /^Domain expertise/ })).toHaveTextContent('◆');
});

export const ExampleList = story(ReplaceExamples, 'replace-examples', async ({ canvas }) => {
  await expect(canvas.getByText(/^I performed analysis and communicated findings/)).toBeVisible();
});

export const Tabs = story(CompetenciesAsTabs, 'competencies-as-tabs', async ({ canvas, userEvent }) => {
  await userEvent.click(canvas.getByRole('tab', { name: /Teaching and Mentoring/ }));
  await expect(canvas.getByText(/^I define, review, document and evolve practices/)).toBeVisible();
  await userEvent.click(canvas.getByRole('tab', { name: /Domain expertise/ }));
});

export const Labels = story(Words, 'labels', async ({ canvas }) => {
  await expect(canvas.getAllByText('So sah es aus').length).toBeGreaterThan(0);
});

export const Alias = story(Aliases, 'aliases', async ({ canvas }) => {
  await expect(canvas.getAllByRole('rowheader', { name: /Success/ })).toHaveLength(1);
});

export const Reader = story(Issues, 'issues', async ({ canvas }) => {
  await expect(canvas.getByRole('list', { name: 'Issues' })).toHaveTextContent('macintosh');
  await expect(canvas.getByRole('button', { name: /^Domain expertise/ })).toHaveTextContent('🦉');
});

export const StaticPage = story(Static, 'static-page', async ({ canvas }) => {
  await expect(await canvas.findByText(/^default-src 'none'; style-src 'sha256-/)).toBeVisible();
  await expect(canvas.getByTitle('L4')).toHaveAttribute('srcdoc', expect.stringContaining('<details'));
});

/** Every CSS property, with its effect. */
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
