import type { Meta, StoryObj } from '@storybook/react-vite';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';
import type { RungsLevelAttributes } from 'rungs/element';
import 'rungs/element/register';
import { expect, waitFor } from 'storybook/test';
import { State } from './states.js';

/** `<rungs-level>` and `<rungs-ladder>`, for pages without React. They render the React components in a shadow root. */
const meta = {
  title: 'Element',
  args: { level: l4 },
  argTypes: {
    view: { control: { type: 'inline-radio' }, options: ['accordion', 'tabs'] },
    theme: { control: { type: 'inline-radio' }, options: ['light', 'dark'] },
    open: { control: { type: 'text' } },
    'heading-level': { control: { type: 'select' }, options: [1, 2, 3, 4, 5, 6] },
  },
  render: (args) => <rungs-level {...args} />,
} satisfies Meta<RungsLevelAttributes>;
export default meta;

type Story = StoryObj<typeof meta>;

const rendered = (canvasElement: HTMLElement, selector: string): Promise<Element> =>
  waitFor(() => {
    const found = canvasElement.querySelector('rungs-level, rungs-ladder')?.shadowRoot?.querySelector(selector);
    if (!found) throw new Error(`There is no ${selector} yet.`);
    return found;
  });

/** The L4 definition with its first competency open. */
export const Level: Story = {
  args: { open: 'domain-expertise' },
  play: async ({ canvasElement }) => {
    await expect(await rendered(canvasElement, '#l4-domain-expertise button')).toHaveAttribute('aria-expanded', 'true');
  },
};

/** The competencies as tabs. */
export const WithTabs: Story = {
  args: { view: 'tabs' },
  play: async ({ canvasElement }) => {
    await expect(await rendered(canvasElement, '[role="tab"]')).toHaveAttribute('aria-selected', 'true');
  },
};

/** The levels of a ladder. */
export const Ladder: Story = {
  render: () => <rungs-ladder ladder={ladder} value="l4" />,
  play: async ({ canvasElement }) => {
    await expect(await rendered(canvasElement, '[role="tab"][aria-selected="true"]')).toHaveTextContent('L4');
  },
};

/** Loading, errors and every attribute. */
export const EveryState: Story = {
  render: () => (
    <>
      <State name="the address is wrong">
        <rungs-level src="javascript:void" />
      </State>
      <State name="the definition is wrong">
        <rungs-level>
          <script type="application/json">{JSON.stringify({ ...l4, title: '', facts: 'none', competencies: [{}] })}</script>
        </rungs-level>
      </State>
      <State name="the definition is wrong, in German">
        <rungs-level lang="de" src="javascript:void" />
      </State>
      <State name="a deeper heading">
        <rungs-level level={l4} heading-level={4} open="all" />
      </State>
      <State name="Arabic">
        <rungs-level level={l4} lang="ar" />
      </State>
    </>
  ),
  play: async ({ canvasElement }) => {
    await waitFor(() =>
      expect([...canvasElement.querySelectorAll('rungs-level')].filter((each) => !each.shadowRoot?.querySelector('[data-rungs]'))).toEqual(
        [],
      ),
    );
  },
};
