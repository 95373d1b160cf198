import type { Meta, StoryObj } from '@storybook/react-vite';
import { english, type Labels, LevelView } from 'rungs';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';
import { arabic } from 'rungs/labels/ar';
import { german } from 'rungs/labels/de';
import { spanish } from 'rungs/labels/es';
import { french } from 'rungs/labels/fr';
import { japanese } from 'rungs/labels/ja';
import { brazilianPortuguese } from 'rungs/labels/pt-br';
import { expect } from 'storybook/test';
import mg3 from '../test/cases/mercari/jp/MG3.octopus.md';
import { State } from './states.js';

const meta = {
  title: 'Languages',
  component: LevelView,
  args: { level: l4, ladder },
  tags: ['!autodocs'],
} satisfies Meta<typeof LevelView>;
export default meta;

type Story = StoryObj<typeof meta>;

/** An English definition on an Arabic page: labels and digits are Arabic, and the layout is mirrored. */
export const Arabic: Story = {
  args: { labels: arabic, defaultValue: ['domain-expertise'] },
  decorators: [
    (Story) => (
      <div lang="ar" dir="rtl">
        <Story />
      </div>
    ),
  ],
  play: async ({ canvas, canvasElement, userEvent, step }) => {
    await step('numbers are in Arabic digits, in the plural form that they take', async () => {
      await expect(canvas.getByRole('list', { name: 'المستوى ٣ من ٣' })).toBeVisible();
      await expect(canvas.getAllByText('٥ توقعات · ٣ أمثلة')).toHaveLength(3);
    });
    await step('a row begins at the right and ends at the left', async () => {
      const [title, counts] = ['competency-trigger', 'counts'].map((part) =>
        canvasElement.querySelector(`[data-rungs="${part}"]`)?.getBoundingClientRect(),
      );
      await expect(counts?.right).toBeLessThanOrEqual(title?.left ?? 0);
    });
    await step('words in another script keep their order, at the right', async () => {
      const value = canvas.getByText('6-12 months');
      const edges = (from: number, to: number): DOMRect => {
        const range = document.createRange();
        range.setStart(value.firstChild ?? value, from);
        range.setEnd(value.firstChild ?? value, to);
        return range.getBoundingClientRect();
      };
      await expect(edges(0, 4).right).toBeLessThan(edges(5, 11).left);
      await expect(value.getBoundingClientRect().right - edges(5, 11).right).toBeLessThan(1);
    });
    await step('one button opens all', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'توسيع الكل' }));
      await expect(canvas.getByRole('button', { name: 'طي الكل' })).toBeVisible();
      await userEvent.click(canvas.getByRole('button', { name: 'طي الكل' }));
      await userEvent.click(canvas.getByRole('button', { name: /Domain expertise/ }));
    });
  },
};

/** Mercari's MG3 in Japanese (CC0), with the additions of each grade in bold. */
export const Japanese: Story = {
  args: { level: mg3, ladder: undefined, labels: japanese, lang: 'ja', defaultValue: ['commending-bold-challenges'] },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByText('期待される行動6件')).toHaveLength(5);
    await expect(canvas.getByRole('button', { name: 'すべて開く' })).toBeVisible();
  },
};

const languages: Readonly<Record<string, Labels>> = {
  English: english,
  العربية: arabic,
  Deutsch: german,
  Español: spanish,
  Français: french,
  日本語: japanese,
  'Português (Brasil)': brazilianPortuguese,
};

/** One definition with the labels of every language. */
export const EveryState: Story = {
  render: () => (
    <>
      {Object.entries(languages).map(([name, labels]) => (
        <div key={name} lang={labels.lang} dir={labels === arabic ? 'rtl' : undefined}>
          <State name={name}>
            <LevelView level={l4} ladder={ladder} labels={labels} idPrefix={`${labels.lang}-`} defaultValue={['domain-expertise']} />
          </State>
        </div>
      ))}
    </>
  ),
};
