import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef } from 'react';
import { LadderMatrix, LevelView } from 'rungs';
import { l2, l4, ladder } from 'rungs/data/octopus-data-engineering';
import { ladder as software } from 'rungs/data/octopus-software-engineering';
import { describe, expect, it, vi } from 'vitest';
import { levels as shapes } from '../cases/levels.js';

const columns = (): string[] =>
  screen
    .getAllByRole('columnheader')
    .slice(1)
    .map((each) => /L\d/.exec(each.textContent)?.[0] ?? '');
const rows = (): string[] => screen.getAllByRole('rowheader').map((each) => each.textContent.replace(/^\P{L}+/u, ''));
const competencies = ['Domain expertise', 'Teaching and Mentoring', 'Culture and Leadership', 'Stakeholder Success'];

describe('the table', () => {
  it('puts class, style, attributes and ref on its outermost element', () => {
    const ref = createRef<HTMLDivElement>();
    const { container } = render(
      <LadderMatrix ladder={ladder} className="mine" style={{ maxWidth: '40em' }} title="A title" data-mine="yes" ref={ref} />,
    );
    expect(ref.current).toBe(container.firstElementChild);
    expect(ref.current).toHaveClass('mine');
    expect(ref.current).toHaveStyle({ maxWidth: '40em' });
    expect(ref.current).toHaveAttribute('title', 'A title');
    expect(ref.current).toHaveAttribute('data-mine', 'yes');
    expect(ref.current).toHaveAttribute('data-rungs', 'ladder-matrix');
  });

  it('is named by the ladder, and has a header for each level and each competency', () => {
    render(<LadderMatrix ladder={ladder} />);
    expect(screen.getByRole('table', { name: 'Data Engineering: competencies by level' })).toBeVisible();
    expect(screen.getByRole('group', { name: 'Data Engineering: competencies by level' })).toHaveAttribute('tabindex', '0');
    expect(columns()).toEqual(['L2', 'L3', 'L4']);
    expect(rows()).toEqual(competencies);
    expect(screen.getByRole('columnheader', { name: 'L4 Lead Data Engineer' })).toHaveTextContent(
      '\u20686-12 months\u2069 · \u2068Team (5-15)\u2069',
    );
  });

  it('has a row for every competency of any level, in the order in which they first appear', () => {
    render(<LadderMatrix ladder={{ ...ladder, levels: [{ ...l2, competencies: l2.competencies.slice(1, 2) }, l4] }} />);
    expect(rows()).toEqual(['Teaching and Mentoring', 'Domain expertise', 'Culture and Leadership', 'Stakeholder Success']);
    const row = screen.getByRole('row', { name: /Domain expertise/ });
    expect(within(row).getAllByRole('cell')[0]).toHaveTextContent('Nothing stated');
    expect(within(row).getAllByRole('cell')[1]).toHaveTextContent('I am a well-rounded data engineer');
  });

  it('shows only the facts that a level begins with and that read without their labels', () => {
    render(<LadderMatrix ladder={software} />);
    const header = screen.getByRole('columnheader', { name: /^L6/ });
    expect(header).toHaveTextContent('3+ years');
    expect(header).not.toHaveTextContent('VP of Engineering');
  });

  it('marks the current level where one is named, and none else', () => {
    const { unmount } = render(<LadderMatrix ladder={ladder} />);
    expect(document.querySelector('th[aria-current]')).toBeNull();
    unmount();
    render(<LadderMatrix ladder={ladder} value="l4" />);
    expect(screen.getByRole('columnheader', { current: true })).toHaveAccessibleName('L4 Lead Data Engineer');
  });

  it('links the titles of levels where it is told to, and never to what is not allowed', () => {
    const { rerender } = render(<LadderMatrix ladder={ladder} hrefFor={({ id }) => `#${id}`} />);
    expect(screen.getByRole('link', { name: 'Lead Data Engineer' })).toHaveAttribute('href', '#l4');
    rerender(<LadderMatrix ladder={ladder} hrefFor={() => 'javascript:alert(1)'} />);
    expect(screen.queryByRole('link', { name: 'Lead Data Engineer' })).toBeNull();
    expect(screen.getByRole('columnheader', { name: 'L4 Lead Data Engineer' })).toBeVisible();
  });

  it('shows what a level says of a competency that it expects nothing in', () => {
    const [first] = l4.competencies;
    const level = { ...l4, competencies: first ? [{ ...first, summary: 'In words alone', expectations: [] }] : [] };
    render(<LadderMatrix ladder={{ ...ladder, levels: [level] }} />);
    expect(screen.getByRole('cell')).toHaveTextContent('In words alone');
  });

  it('shares no id with a level on the same page', () => {
    render(
      <>
        <LadderMatrix ladder={ladder} />
        {ladder.levels.map((level) => (
          <LevelView key={level.id} level={level} ladder={ladder} />
        ))}
      </>,
    );
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('shows a ladder without levels', () => {
    render(<LadderMatrix ladder={{ ...ladder, levels: [] }} />);
    expect(screen.getByRole('table')).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('takes other words', () => {
    const labels = { lang: 'de', matrix: '{ladder}: nach Stufen', moreCount: { other: '{count} weitere' }, pin: '{title} anheften' };
    render(<LadderMatrix ladder={ladder} labels={labels} />);
    expect(screen.getByRole('table', { name: 'Data Engineering: nach Stufen' })).toBeVisible();
    expect(screen.getAllByRole('button', { name: /^3 weitere/ })).toHaveLength(2);
    expect(screen.getByRole('button', { name: 'Domain expertise anheften' })).toBeVisible();
  });
});

describe('a cell', () => {
  it('shows three expectations, and opens the rest', async () => {
    render(<LadderMatrix ladder={ladder} />);
    const more = screen.getByRole('button', { name: '3 more Domain expertise L2 Data Engineer' });
    const panel = document.getElementById(more.getAttribute('aria-controls') ?? '');
    expect(more).toHaveAttribute('aria-expanded', 'false');
    expect(panel).toHaveAttribute('hidden');
    expect(panel?.querySelectorAll('li')).toHaveLength(3);
    await userEvent.click(more);
    expect(more).toHaveAttribute('aria-expanded', 'true');
    expect(more).toHaveTextContent('Fewer');
    expect(panel).not.toHaveAttribute('hidden');
    await userEvent.click(more);
    expect(panel).toHaveAttribute('hidden');
  });

  it('counts what stands beneath a statement, so that one cell does not stretch its row', () => {
    render(<LadderMatrix ladder={software} />);
    // "Within my group:" has five beneath it, of which three are shown, and so has "Across Octopus:".
    expect(screen.getByText('Within my group:')).toBeVisible();
    expect(screen.getByRole('button', { name: '7 more Domain expertise L5 Principal Software Engineer' })).toHaveAttribute(
      'aria-expanded',
      'false',
    );
  });

  it('has no button where there is no more', () => {
    render(<LadderMatrix ladder={{ ...ladder, levels: [l2] }} />);
    expect(screen.queryByRole('button', { name: /more Teaching/ })).toBeNull();
  });

  it('counts and shows the statements beneath others', () => {
    render(<LadderMatrix ladder={{ ...software, levels: [shapes['nested expectations, a fact of links']] }} />);
    const nested = screen.getByText(/^I maintain a clear and understandable technical direction/);
    expect(nested.closest('ul')?.parentElement).toHaveTextContent(/^Within my group/);
  });

  it('opens and closes with all others', async () => {
    render(<LadderMatrix ladder={ladder} />);
    await userEvent.click(screen.getByRole('button', { name: 'Expand all' }));
    expect(screen.queryAllByRole('button', { expanded: false })).toHaveLength(0);
    await userEvent.click(screen.getByRole('button', { name: /^Fewer Domain expertise L2/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Expand all' }));
    await userEvent.click(screen.getByRole('button', { name: 'Collapse all' }));
    expect(screen.queryAllByRole('button', { expanded: true })).toHaveLength(0);
  });
});

describe('the pins', () => {
  it('move a column beside the competencies, and back', async () => {
    const onPinnedChange = vi.fn();
    render(<LadderMatrix ladder={ladder} onPinnedChange={onPinnedChange} />);
    const pin = (): HTMLElement => screen.getByRole('button', { name: 'Pin L4: Lead Data Engineer' });
    await userEvent.click(pin());
    expect(onPinnedChange).toHaveBeenLastCalledWith({ level: 'l4' });
    expect(columns()).toEqual(['L4', 'L2', 'L3']);
    expect(pin()).toHaveAttribute('aria-pressed', 'true');
    expect(pin()).toHaveFocus();
    await userEvent.click(pin());
    expect(onPinnedChange).toHaveBeenLastCalledWith({ level: undefined });
    expect(columns()).toEqual(['L2', 'L3', 'L4']);
    expect(pin()).toHaveFocus();
  });

  it('move a row beneath the levels, one at a time, and keep what is open in it', async () => {
    render(<LadderMatrix ladder={ladder} />);
    const pin = (name: string): HTMLElement => screen.getByRole('button', { name: `Pin ${name}` });
    await userEvent.click(screen.getByRole('button', { name: /^2 more Stakeholder Success L4/ }));
    await userEvent.click(pin('Stakeholder Success'));
    expect(rows()).toEqual(['Stakeholder Success', ...competencies.slice(0, 3)]);
    expect(pin('Stakeholder Success').closest('thead')).not.toBeNull();
    expect(pin('Stakeholder Success')).toHaveFocus();
    expect(screen.getByRole('button', { name: /^Fewer Stakeholder Success L4/ })).toHaveAttribute('aria-expanded', 'true');
    await userEvent.click(pin('Teaching and Mentoring'));
    expect(rows()).toEqual(['Teaching and Mentoring', 'Domain expertise', 'Culture and Leadership', 'Stakeholder Success']);
    expect(pin('Stakeholder Success')).toHaveAttribute('aria-pressed', 'false');
  });

  it('are the host’s to keep', async () => {
    const onPinnedChange = vi.fn();
    render(<LadderMatrix ladder={ladder} pinned={{ level: 'l3' }} onPinnedChange={onPinnedChange} />);
    await userEvent.click(screen.getByRole('button', { name: 'Pin Stakeholder Success' }));
    expect(onPinnedChange).toHaveBeenLastCalledWith({ level: 'l3', competency: 'stakeholder-success' });
    expect(rows()).toEqual(competencies);
    expect(columns()).toEqual(['L3', 'L2', 'L4']);
  });

  it('do nothing for what the ladder has not', () => {
    render(<LadderMatrix ladder={ladder} defaultPinned={{ level: 'l9', competency: 'none' }} />);
    expect(columns()).toEqual(['L2', 'L3', 'L4']);
    expect(rows()).toEqual(competencies);
  });

  it('are not there for a single level or competency', () => {
    render(<LadderMatrix ladder={{ ...ladder, levels: [shapes['one competency']] }} />);
    expect(screen.queryByRole('button', { name: /^Pin/ })).toBeNull();
  });
});

describe('the switch between levels', () => {
  const radio = (name: string): HTMLElement => screen.getByRole('radio', { name });
  const shown = (): string[] =>
    [...document.querySelectorAll('th[data-state="active"]')].map((each) => /L\d/.exec(each.textContent)?.[0] ?? '');

  it('begins with the first level, and chooses another', async () => {
    const onValueChange = vi.fn();
    render(<LadderMatrix ladder={ladder} onValueChange={onValueChange} />);
    expect(within(screen.getByRole('group', { name: 'Level' })).getAllByRole('radio')).toHaveLength(3);
    expect(radio('L2: Data Engineer')).toBeChecked();
    expect(shown()).toEqual(['L2']);
    await userEvent.click(radio('L4: Lead Data Engineer'));
    expect(onValueChange).toHaveBeenCalledExactlyOnceWith('l4');
    expect(shown()).toEqual(['L4']);
  });

  it('is the host’s to keep', async () => {
    const onValueChange = vi.fn();
    render(<LadderMatrix ladder={ladder} value="l3" onValueChange={onValueChange} />);
    await userEvent.click(radio('L4: Lead Data Engineer'));
    expect(onValueChange).toHaveBeenCalledExactlyOnceWith('l4');
    expect(radio('L3: Senior Data Engineer')).toBeChecked();
  });

  it('shows the first level where the one that is named is not of the ladder', () => {
    render(<LadderMatrix ladder={ladder} defaultValue="l9" />);
    expect(shown()).toEqual(['L2']);
  });
});
