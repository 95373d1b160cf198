import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { CompetencyAccordion, LadderMatrix, LadderSearch, LadderView } from 'rungs';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';
import { RatingInput } from 'rungs/review/react';
import { describe, expect, it, vi } from 'vitest';

const scale = [{ id: 'yes', title: 'Yes' }];

/** Each component with state that can be lifted, with the value that the caller keeps or without. */
const components: Readonly<Record<string, (isControlled: boolean) => ReactNode>> = {
  CompetencyAccordion: (isControlled) => <CompetencyAccordion level={l4} {...(isControlled && { value: [] })} />,
  LadderView: (isControlled) => <LadderView ladder={ladder} {...(isControlled && { value: 'l4' })} />,
  LadderMatrix: (isControlled) => <LadderMatrix ladder={ladder} {...(isControlled && { value: 'l4' })} />,
  LadderSearch: (isControlled) => <LadderSearch ladder={ladder} {...(isControlled && { value: '' })} />,
  RatingInput: (isControlled) => <RatingInput name="craft" scale={scale} aria-label="Craft" {...(isControlled && { value: null })} />,
};

describe.each(Object.entries(components))('%s', (name, renderIt) => {
  it.each([
    ['controlled', 'uncontrolled'],
    ['uncontrolled', 'controlled'],
  ])('warns when it changes from %s to %s', (before, now) => {
    const warning = vi.mocked(console.error).mockImplementation(() => {});
    const { rerender } = render(renderIt(before === 'controlled'));
    expect(warning).not.toHaveBeenCalled();
    rerender(renderIt(now === 'controlled'));
    expect(warning).toHaveBeenCalledExactlyOnceWith(expect.stringContaining(`${name} changes from ${before} to ${now}`));
    warning.mockClear();
  });
});

it('shows the value that the caller keeps, whatever is pressed', async () => {
  const onValueChange = vi.fn();
  render(<CompetencyAccordion level={l4} value={[]} onValueChange={onValueChange} />);
  const [trigger] = screen.getAllByRole('button', { expanded: false });
  if (!trigger) throw new Error('There is no competency to open.');
  await userEvent.click(trigger);
  expect(onValueChange).toHaveBeenCalledOnce();
  expect(trigger).toHaveAttribute('aria-expanded', 'false');
});
