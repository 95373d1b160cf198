import type { Meta, StoryObj } from '@storybook/react-vite';
import { LevelActions, LevelView } from 'rungs';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';
import { ladder as software } from 'rungs/data/octopus-software-engineering';
import { csvFormat, jsonFormat, markdownFormat, notionFormat } from 'rungs/formats';
import { expect } from 'storybook/test';
import { State } from './states.js';

const formats = [markdownFormat, jsonFormat, csvFormat, notionFormat];

const meta = {
  title: 'LevelActions',
  component: LevelActions,
  args: { level: l4, ladder, formats },
} satisfies Meta<typeof LevelActions>;
export default meta;

type Story = StoryObj<typeof meta>;

/** All actions, below a level. */
export const BeneathALevel: Story = {
  render: (args) => (
    <>
      <LevelView level={args.level} ladder={ladder} />
      <LevelActions {...args} style={{ maxInlineSize: '47.5em', marginInline: 'auto', marginBlockStart: 16 }} />
    </>
  ),
};

/** Export formats are shown on demand, for the level and for its ladder. */
export const Exports: Story = {
  play: async ({ canvas, userEvent, step }) => {
    const button = canvas.getByRole('button', { name: 'Export' });
    await step('a click shows them', async () => {
      await expect(button).toHaveAttribute('aria-expanded', 'false');
      await userEvent.click(button);
      await expect(button).toHaveAttribute('aria-expanded', 'true');
      await expect(canvas.getByRole('group', { name: 'L4: Lead Data Engineer' })).toBeVisible();
      await expect(canvas.getByRole('group', { name: 'Data Engineering' })).toBeVisible();
      await expect(canvas.getAllByRole('button', { name: 'CSV' })).toHaveLength(2);
    });
  },
};

/** Without `formats` the page loads no code for export. */
export const WithoutFormats: Story = {
  args: { formats: [] },
};

/** In a side panel of 320 px, with the export formats open. */
export const InASidePanel: Story = {
  args: { style: { maxInlineSize: 320 } },
  play: ({ canvas, userEvent }) => userEvent.click(canvas.getByRole('button', { name: 'Export' })),
};

/** Every combination of actions. */
export const EveryState: Story = {
  render: () => (
    <>
      <State name="All formats, and the ladder">
        <LevelActions level={l4} ladder={ladder} formats={formats} />
      </State>
      <State name="No formats">
        <LevelActions level={l4} />
      </State>
      <State name="A level without a code, one format">
        <LevelActions level={{ ...l4, id: 'lead', title: l4.title }} formats={[csvFormat]} />
      </State>
      {software.levels.slice(0, 1).map((level) => (
        <State key={level.id} name="Other words">
          <LevelActions
            level={level}
            formats={formats}
            labels={{
              lang: 'de',
              copy: 'Kopieren',
              copyAs: 'Als {format} kopieren',
              copyLink: 'Link kopieren',
              print: 'Drucken',
              export: 'Exportieren',
            }}
          />
        </State>
      ))}
    </>
  ),
};
