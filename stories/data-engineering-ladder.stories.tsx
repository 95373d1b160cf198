import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { CopyLink, LadderMatrix, LadderRadar, LadderSearch, LadderView, LevelActions } from 'rungs';
import { ladder } from 'rungs/data/octopus-data-engineering';
import { csvFormat, jsonFormat, markdownFormat, notionFormat } from 'rungs/formats';
import { expect, waitFor } from 'storybook/test';
import './data-engineering-ladder.css';

/** A ladder on an intranet page: search, levels, changes between levels, and a matrix. */
const IntranetPage = () => {
  const [id, setId] = useState('l4');
  const at = ladder.levels.findIndex((level) => level.id === id);
  const level = ladder.levels[at];
  return (
    <div className="intranet">
      <header className="intranet-header">
        <h1>{ladder.title}</h1>
        <LadderSearch ladder={ladder} />
      </header>
      <section aria-label="Levels">
        {level && <LevelActions level={level} ladder={ladder} formats={[markdownFormat, jsonFormat, csvFormat, notionFormat]} />}
        <LadderView ladder={ladder} value={id} onValueChange={setId} components={{ Permalink: CopyLink }} />
      </section>
      <section aria-labelledby="shape">
        <h2 id="shape">What a level asks most of</h2>
        <LadderRadar levels={ladder.levels.slice(Math.max(at - 1, 0), at + 1)} />
      </section>
      <section aria-labelledby="all">
        <h2 id="all">All levels at a glance</h2>
        <LadderMatrix ladder={ladder} value={id} onValueChange={setId} />
      </section>
    </div>
  );
};

const meta = {
  title: 'Data Engineering ladder',
  component: IntranetPage,
} satisfies Meta<typeof IntranetPage>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Page: Story = {};

/** A search result opens its target, here an expectation in a closed competency of a level that is not shown. */
export const Search: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('searchbox'), 'new hires level up');
    const found = await canvas.findByRole('link', { name: /^I consistently help new hires/ });
    await userEvent.click(found);
    await waitFor(() => expect(canvas.getByRole('tab', { name: /L3/ })).toHaveAttribute('aria-selected', 'true'));
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^I consistently help new hires/));
  },
};
