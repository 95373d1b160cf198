import type { Meta, StoryObj } from '@storybook/react-vite';
import { l3, l4, ladder } from 'rungs/data/octopus-data-engineering';
import { writeLevel } from 'rungs/markdown';
import { expect, waitFor } from 'storybook/test';
import { Playground } from './playground.js';

const meta = {
  title: 'Playground',
  component: Playground,
  args: {
    samples: {
      'L4: Lead Data Engineer': writeLevel(l4),
      'L3: Senior Data Engineer': writeLevel(l3),
      'The ladder as JSON': JSON.stringify(ladder, undefined, 2),
    },
  },
} satisfies Meta<typeof Playground>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Paste the text of a ladder: it is read as you type, in the browser only. `rungs preview` has the same page. */
export const Playing: Story = {
  play: async ({ canvas, userEvent, step }) => {
    const source = await canvas.findByLabelText<HTMLTextAreaElement>('A ladder’s text');
    await step('shows what is read, and the issues at their lines', async () => {
      await userEvent.clear(source);
      await userEvent.click(source);
      await userEvent.paste('# L1: Engineer\n\n- no label\n\n## Craft\n\n- I write tests.\n');
      // The readers load with the first text.
      await waitFor(() => expect(canvas.getByRole('heading', { name: /Engineer/, level: 3 })).toBeVisible(), { timeout: 40_000 });
      await userEvent.click(await canvas.findByRole('button', { name: 'Line 3' }));
      await expect(source).toHaveFocus();
      await expect(source.value.slice(source.selectionStart, source.selectionEnd)).toBe('- no label');
    });
    await step('gives the data', async () => {
      await userEvent.click(canvas.getByText('Data as JSON'));
      await waitFor(() => expect(canvas.getByLabelText<HTMLTextAreaElement>('JSON').value).toContain('"l1-write-tests"'));
    });
    await step('reads JSON too', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'The ladder as JSON' }));
      await waitFor(() => expect(canvas.getByRole('link', { name: /Lead Data Engineer/ })).toBeVisible());
      await expect(canvas.getByText('0 issues')).toBeVisible();
    });
  },
};
