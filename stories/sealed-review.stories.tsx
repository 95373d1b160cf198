import type { Meta, StoryObj } from '@storybook/react-vite';
import { acknowledgeSeal, markDone, rate, type Sealed, sealVersion } from 'rungs/review';
import { SealedReview } from 'rungs/review/react';
import { expect, fn } from 'storybook/test';
import { managers, self } from './demo-review.js';
import { State } from './states.js';

const stamp = { actor: 'demo-later', at: '2023-07-20T09:00:00Z' };
const manager = { id: 'demo-manager', name: 'Your manager (demo)' };
const you = { id: 'demo-you', name: 'You (demo)' };
const later = rate(markDone(self, stamp), 'domain-expertise', 'exceeding', stamp);

async function sealed(): Promise<{ readonly once: Sealed; readonly twice: Sealed; readonly altered: Sealed }> {
  const first = await sealVersion(undefined, [self, managers], { by: manager, at: '2023-07-06T09:00:00Z' });
  const once: Sealed = { ...first, id: 'demo-sealed' };
  const seen = await acknowledgeSeal(first, {
    by: you,
    at: '2023-07-07T09:00:00Z',
    comment: 'I would have written the second part otherwise.',
  });
  const twice = await sealVersion(seen, [later, managers], { by: you, at: '2023-07-20T09:00:00Z' });
  return { once: first, twice, altered: once };
}

const meta = {
  title: 'Review/SealedReview',
  component: SealedReview,
  // Hashes are computed asynchronously.
  args: { sealed: { kind: 'rungs-sealed', format: 1, id: 'demo', entries: [] } },
  loaders: [sealed],
} satisfies Meta<typeof SealedReview>;
export default meta;

type Story = StoryObj<typeof meta>;
const loadedOf = (loaded: unknown) => loaded as Awaited<ReturnType<typeof sealed>>;

/** Two versions, the second with what was different before, and who has seen the first. */
export const TwoVersions: Story = {
  render: (args, { loaded }) => <SealedReview {...args} sealed={loadedOf(loaded).twice} />,
  play: async ({ canvas }) => {
    await canvas.findByText(/^Verified/);
    await expect(canvas.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual(['Version 2', 'Version 1']);
    await expect(canvas.getByText(/^Seen by You/)).toBeVisible();
  },
};

const onAcknowledge = fn();
/** The person who is assessed is asked whether they have seen it. That they agree is never asked. */
export const ToBeSeen: Story = {
  render: (args, { loaded }) => <SealedReview {...args} sealed={loadedOf(loaded).once} onAcknowledge={onAcknowledge} />,
  play: async ({ canvas, userEvent }) => {
    onAcknowledge.mockClear();
    await userEvent.type(canvas.getByRole('textbox', { name: /Your comment/ }), 'Mine');
    await userEvent.click(canvas.getByRole('button', { name: 'I have seen it' }));
    await expect(onAcknowledge).toHaveBeenCalledWith('Mine');
  },
};

/** Every state on one sheet. */
export const EveryState: Story = {
  render: (args, { loaded }) => (
    <>
      <State name="two versions">
        <SealedReview {...args} sealed={loadedOf(loaded).twice} />
      </State>
      <State name="changed since, and not seen yet">
        <SealedReview {...args} sealed={loadedOf(loaded).once} current={[later]} onAcknowledge={onAcknowledge} idPrefix="since-" />
      </State>
      <State name="altered">
        <SealedReview {...args} sealed={loadedOf(loaded).altered} idPrefix="altered-" />
      </State>
    </>
  ),
};
