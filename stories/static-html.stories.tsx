import type { Meta, StoryObj } from '@storybook/react-vite';
import { useCallback } from 'react';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';
import { renderLadder, renderLevel } from 'rungs/html';
import { pageStyles } from 'rungs/html/styles';
import { arabic } from 'rungs/labels/ar';
import { expect } from 'storybook/test';

/** Inserts the output of `rungs/html` into the page, as a server would send it. */
function Html({ html }: { readonly html: string }) {
  const put = useCallback(
    (node: HTMLDivElement | null) => node?.replaceChildren(document.createRange().createContextualFragment(html)),
    [html],
  );
  return <div ref={put} />;
}

const meta = {
  title: 'Static HTML',
  component: Html,
  args: { html: renderLevel(l4, { ladder, open: ['domain-expertise'] }) },
} satisfies Meta<typeof Html>;
export default meta;

type Story = StoryObj<typeof meta>;

/** A fragment of `renderLevel` in a page: the content of `LevelView` without script. */
export const Level: Story = {
  play: async ({ canvas, userEvent }) => {
    const first = canvas.getByText(/^I define, review, document/);
    await expect(first).not.toBeVisible();
    await userEvent.click(canvas.getByRole('heading', { name: 'Teaching and Mentoring' }));
    await expect(first).toBeVisible();
  },
};

/** A fragment of `renderLadder`: links to each level, followed by all levels. */
export const Ladder: Story = { args: { html: renderLadder(ladder) } };

/** A complete page of `renderLevel`, in a frame that allows no script. */
export const Page: Story = {
  render: () => (
    <iframe
      title="L4"
      sandbox=""
      srcDoc={renderLevel(l4, { ladder, page: { styles: { css: pageStyles } } })}
      style={{ inlineSize: '100%', blockSize: '45rem', border: '1px solid' }}
    />
  ),
};

/** Open and closed, with the labels and the direction of another language. */
export const EveryState: Story = {
  render: () => (
    <>
      <Html html={renderLevel(l4, { open: l4.competencies.map(({ id }) => id) })} />
      <div dir="rtl">
        <Html html={renderLevel(l4, { ladder, labels: arabic, idPrefix: 'ar-', open: ['domain-expertise'] })} />
      </div>
    </>
  ),
};
