import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { LadderView } from 'rungs';
import { ladder } from 'rungs/data/octopus-data-engineering';
import { describe, expect, it, vi } from 'vitest';

const tab = (name: string) => screen.getByRole('tab', { name });
const shown = () => screen.getByRole('tabpanel').querySelector('[data-rungs="level"]')?.id;

const RouterLink = ({ href, ...rest }: { readonly href: string }) => <a href={`#!${href}`} {...rest} />;

const Host = () => {
  const [value, setValue] = useState('l2');
  return (
    <>
      <button type="button" onClick={() => setValue('l4')}>
        To the top
      </button>
      <LadderView ladder={ladder} value={value} onValueChange={setValue} />
    </>
  );
};

describe('LadderView', () => {
  it('shows the lowest level first, and the one that is chosen', async () => {
    render(<LadderView ladder={ladder} />);
    expect(screen.getByRole('tablist', { name: 'Levels' })).toBeVisible();
    expect(shown()).toBe('l2');
    await userEvent.click(tab('L4 Lead Data Engineer'));
    expect(shown()).toBe('l4');
    expect(tab('L4 Lead Data Engineer')).toHaveAttribute('aria-selected', 'true');
  });

  it('renders no level anew where another is shown', async () => {
    const Icon = vi.fn(() => null);
    render(<LadderView ladder={ladder} components={{ Icon }} />);
    const before = Icon.mock.calls.length;
    expect(before).toBeGreaterThan(0);
    await userEvent.click(tab('L4 Lead Data Engineer'));
    expect(shown()).toBe('l4');
    expect(Icon).toHaveBeenCalledTimes(before);
  });

  it('keeps every level in the page', () => {
    const { container } = render(<LadderView ladder={ladder} defaultValue="l3" />);
    const panels = [...container.querySelectorAll('[data-rungs="ladder-level"] > [data-rungs="panel"]')];
    expect(panels.map((panel) => panel.hasAttribute('hidden'))).toEqual([true, false, true]);
  });

  it('leaves the level to the one who keeps it', async () => {
    const onValueChange = vi.fn();
    render(<LadderView ladder={ladder} value="l3" onValueChange={onValueChange} />);
    await userEvent.click(tab('L4 Lead Data Engineer'));
    expect(onValueChange).toHaveBeenLastCalledWith('l4');
    expect(shown()).toBe('l3');
  });

  it('shows the lowest level where the one that is named is not there', () => {
    render(<LadderView ladder={ladder} value="l9" />);
    expect(shown()).toBe('l2');
  });

  it('keeps the same competencies open from level to level', async () => {
    const onOpenChange = vi.fn();
    render(<LadderView ladder={ladder} defaultValue="l3" onOpenChange={onOpenChange} />);
    await userEvent.click(within(screen.getByRole('tabpanel')).getByRole('button', { name: /Domain expertise/ }));
    expect(onOpenChange).toHaveBeenCalledExactlyOnceWith(['domain-expertise']);
    await userEvent.click(tab('L4 Lead Data Engineer'));
    expect(within(screen.getByRole('tabpanel')).getByRole('button', { expanded: true }).textContent).toContain('Domain expertise');
  });

  it('works out what changes from the level below when it is asked', async () => {
    const { container } = render(<LadderView ladder={ladder} defaultValue="l4" />);
    expect(container.querySelector('[data-rungs="comparison"]')).toBeNull();
    await userEvent.click(screen.getByText('What changes from L3'));
    expect(await screen.findByRole('heading', { level: 3, name: 'What changes from L3 to L4' })).toBeVisible();
    expect(screen.queryByText('What changes from L1')).toBeNull();
  });

  it('shows no changes where none are wanted', () => {
    render(<LadderView ladder={ladder} changes={false} />);
    expect(screen.queryByText(/^What changes/)).toBeNull();
  });

  it('has a link for each level, and the page of one, where each has an address', () => {
    const { container } = render(<LadderView ladder={ladder} value="l3" hrefFor={({ id }) => `/levels/${id}`} />);
    const links = within(screen.getByRole('navigation', { name: 'Levels' })).getAllByRole('link');
    expect(links.map((link) => [link.getAttribute('href'), link.getAttribute('aria-current')])).toEqual([
      ['/levels/l2', null],
      ['/levels/l3', 'page'],
      ['/levels/l4', null],
    ]);
    expect([...container.querySelectorAll('[data-rungs="level"]')].map(({ id }) => id)).toEqual(['l3']);
  });

  it('takes the link of the host’s router', () => {
    render(<LadderView ladder={ladder} hrefFor="/levels/{id}" components={{ Link: RouterLink }} />);
    const link = screen.getByRole('link', { name: 'L2 Data Engineer' });
    expect(link).toHaveAttribute('href', '#!/levels/l2');
    expect(link).toHaveAttribute('aria-current', 'page');
  });

  it('is moved along by a host', async () => {
    render(<Host />);
    await userEvent.click(screen.getByRole('button', { name: 'To the top' }));
    expect(shown()).toBe('l4');
    await userEvent.click(tab('L3 Senior Data Engineer'));
    expect(shown()).toBe('l3');
  });
});
