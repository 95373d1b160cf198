import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { type ComponentProps, createRef } from 'react';
import { type Ladder, LadderSearch, type LadderSearchProps, searchLadder } from 'rungs';
import { ladder as data } from 'rungs/data/octopus-data-engineering';
import { ladder } from 'rungs/data/octopus-software-engineering';
import { describe, expect, it, vi } from 'vitest';

const field = (): HTMLInputElement => screen.getByRole('searchbox');
const links = (): HTMLElement[] => screen.queryAllByRole('link');
const show = async (props: Partial<ComponentProps<typeof LadderSearch>> = {}) => {
  const rendered = render(<LadderSearch ladder={ladder} {...props} />);
  // What was prepared in an effect is shown in the next render.
  await act(async () => {});
  return rendered;
};

describe('LadderSearch', () => {
  it('is a landmark, and its field has a name', async () => {
    await show();
    expect(screen.getByRole('search')).toContainElement(screen.getByLabelText('Search the ladder'));
  });

  it('shows what is found, best first, each a link to its place in the page', async () => {
    await show();
    await userEvent.type(field(), 'mentor');
    const { results } = searchLadder(ladder, 'mentor');
    expect(links().map((link) => link.getAttribute('href'))).toEqual(results.slice(0, 20).map(({ id }) => `#${id}`));
    expect(links().map((link) => link.dataset['kind'])).toEqual(results.slice(0, 20).map(({ kind }) => kind));
  });

  it('marks the words, and says where a result stands', async () => {
    await show({ ladder: data, defaultValue: 'well-rounded' });
    const [link] = links();
    expect(link?.querySelector('mark')).toHaveTextContent('well-rounded');
    expect(link?.querySelector('[data-rungs="search-place"]')).toHaveTextContent('L4: Lead Data Engineer · Domain expertise');
  });

  it('leads where it is told', async () => {
    await show({ defaultValue: 'L4', hrefFor: ({ level, id }) => `/levels/${level.id}#${id}`, limit: 1 });
    expect(links().map((link) => link.getAttribute('href'))).toEqual(['/levels/l4#l4']);
  });

  it('puts the prefix of the ids into its links', async () => {
    await show({ defaultValue: 'L4', idPrefix: 'a-', limit: 1 });
    expect(links().map((link) => link.getAttribute('href'))).toEqual(['#a-l4']);
  });

  it('has no link within a link', async () => {
    const text = ['See ', { href: 'https://octopus.com', text: 'the handbook' }];
    const own: Ladder = {
      ...ladder,
      levels: [{ id: 'a', title: 'A', facts: [{ id: 'b', label: 'More', value: text }], competencies: [] }],
    };
    const { container } = await show({ ladder: own, defaultValue: 'handbook' });
    expect(links()[0]).toHaveTextContent('More: See the handbook');
    expect(container.querySelector('a a')).toBeNull();
  });

  it('shows an excerpt of a long text, around what was found', async () => {
    const words = Array.from({ length: 100 }, (_, at) => `word${at}`);
    const text = ['start ', { em: words.join(' ') }, '\n\nneedle pin ', words.join(' ')];
    const own: Ladder = { ...ladder, levels: [{ id: 'a', title: 'A', summary: text, facts: [], competencies: [] }] };
    await show({ ladder: own, defaultValue: 'needle pin' });
    const [link] = links();
    expect(link).toHaveTextContent(/^… (?:word\d+ ){5,9}needle pin (?:word\d+ ){10,25}…A$/);
    expect([...(link?.querySelectorAll('mark') ?? [])].map((mark) => mark.textContent)).toEqual(['needle', 'pin']);
    expect(link?.querySelector('em')).toHaveTextContent(/word99$/);
  });

  it('shows that nothing is found', async () => {
    await show({ defaultValue: 'COBOL' });
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Nothing found for “COBOL”'));
    expect(links()).toEqual([]);
  });

  it.each(['', '  '])('shows nothing for %j', async (defaultValue) => {
    await show({ defaultValue });
    expect(links()).toEqual([]);
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });

  it('says how many results there are once nobody types', async () => {
    vi.useFakeTimers();
    try {
      render(<LadderSearch ladder={ladder} />);
      fireEvent.focus(field());
      const said: string[] = [];
      for (const value of ['t', 'te', 'tea', 'team']) {
        fireEvent.change(field(), { target: { value } });
        await act(() => vi.advanceTimersByTimeAsync(100));
        said.push(screen.getByRole('status').textContent);
      }
      expect(said).toEqual(['', '', '', '']);
      await act(() => vi.advanceTimersByTimeAsync(1000));
      expect(screen.getByRole('status')).toHaveTextContent(`${searchLadder(ladder, 'team').total} results`);
    } finally {
      vi.useRealTimers();
    }
  });

  it('adds more at a button, and goes to the first of them', async () => {
    await show({ defaultValue: 'team', limit: 4 });
    const { results, total } = searchLadder(ladder, 'team', { limit: 12 });
    expect(links()).toHaveLength(4);
    await userEvent.click(screen.getByRole('button', { name: 'Show 4 more' }));
    expect(links()).toHaveLength(8);
    expect(links()[4]).toHaveFocus();
    await userEvent.click(screen.getByRole('button', { name: 'Show 4 more' }));
    expect(links().map((link) => link.getAttribute('href'))).toEqual(results.map(({ id }) => `#${id}`));
    expect(total).toBeGreaterThan(12);
    await userEvent.type(field(), 's');
    expect(links()).toHaveLength(4);
  });

  it('has no button when all is shown, and says how many the last time adds', async () => {
    const { total } = searchLadder(ladder, 'mentor');
    await show({ defaultValue: 'mentor', limit: total - 1 });
    await userEvent.click(screen.getByRole('button', { name: 'Show 1 more' }));
    expect(screen.queryByRole('button')).toBeNull();
    expect(links().at(-1)).toHaveFocus();
  });

  it('goes through the results with the arrow keys', async () => {
    await show({ defaultValue: 'team', limit: 2 });
    await userEvent.click(field());
    const stops = [...links(), screen.getByRole('button')];
    for (const stop of stops) {
      await userEvent.keyboard('{ArrowDown}');
      expect(stop).toHaveFocus();
    }
    await userEvent.keyboard('{ArrowDown}');
    expect(stops.at(-1)).toHaveFocus();
    for (const stop of [...stops.slice(0, -1).reverse(), field()]) {
      await userEvent.keyboard('{ArrowUp}');
      expect(stop).toHaveFocus();
    }
  });

  it.each(['team', 'COBOL'])(
    'goes to the first result for %s with Enter, if there is one, and neither follows it nor sends a form',
    async (query) => {
      const send = vi.fn((event: Event) => event.preventDefault());
      const onSelect = vi.fn();
      const { container } = await show({ defaultValue: query, onSelect });
      const form = document.createElement('form');
      form.addEventListener('submit', send);
      container.replaceWith(form);
      form.append(container);
      await userEvent.click(field());
      await userEvent.keyboard('{Enter}');
      expect(links()[0] ?? field()).toHaveFocus();
      expect(onSelect).not.toHaveBeenCalled();
      expect(send).not.toHaveBeenCalled();
    },
  );

  it('is emptied by Escape, from a result too', async () => {
    await show({ defaultValue: 'team' });
    await userEvent.click(field());
    await userEvent.keyboard('{ArrowDown}{Escape}');
    expect(field()).toHaveFocus();
    expect(field()).toHaveValue('');
    expect(links()).toEqual([]);
  });

  it('leaves keys to an input method, to a host, and to whom they are for when it is empty', async () => {
    const onKeyDown = vi.fn();
    await show({ onKeyDown });
    expect(fireEvent.keyDown(field(), { key: 'Escape' })).toBe(true);
    fireEvent.change(field(), { target: { value: 'team' } });
    await act(async () => {});
    expect(fireEvent.keyDown(field(), { key: 'ArrowDown', isComposing: true })).toBe(true);
    expect(fireEvent.keyDown(field(), { key: 'Home' })).toBe(true);
    expect(fireEvent.keyDown(field(), { key: 'ArrowDown', altKey: true })).toBe(true);
    onKeyDown.mockImplementation((event: KeyboardEvent) => event.preventDefault());
    fireEvent.keyDown(field(), { key: 'Escape' });
    expect(field()).toHaveValue('team');
    expect(onKeyDown).toHaveBeenCalledTimes(5);
  });

  it('tells what was followed, and may be kept from it', async () => {
    const onSelect = vi.fn<NonNullable<LadderSearchProps['onSelect']>>((_, event) => event.preventDefault());
    await show({ defaultValue: 'mentor', onSelect });
    await userEvent.click(links()[1] ?? document.body);
    expect(onSelect.mock.calls[0]?.[0].id).toBe(searchLadder(ladder, 'mentor').results[1]?.id);
    expect(window.location.hash).toBe('');
  });

  it('shows the value that it is given, and tells of another', async () => {
    const onValueChange = vi.fn();
    const { rerender } = await show({ value: 'team', onValueChange });
    await userEvent.type(field(), 's');
    expect(onValueChange.mock.calls).toEqual([['teams']]);
    expect(field()).toHaveValue('team');
    rerender(<LadderSearch ladder={ladder} value="COBOL" onValueChange={onValueChange} />);
    await act(async () => {});
    expect(links()).toEqual([]);
    await userEvent.click(field());
    await userEvent.keyboard('{Escape}');
    expect(onValueChange.mock.lastCall).toEqual(['']);
  });

  it('searches another ladder when it is given one', async () => {
    const { rerender } = await show({ defaultValue: 'L6' });
    expect(links()).not.toEqual([]);
    rerender(<LadderSearch ladder={data} defaultValue="L6" />);
    await act(async () => {});
    expect(links()).toEqual([]);
  });

  it('prepares nothing until it is entered', async () => {
    const watched = { ...ladder };
    const levels = vi.fn(() => ladder.levels);
    Object.defineProperty(watched, 'levels', { get: levels });
    await show({ ladder: watched });
    expect(levels).not.toHaveBeenCalled();
    act(() => field().focus());
    expect(levels).toHaveBeenCalled();
  });

  it('takes other words, a class, a style, attributes and a ref', async () => {
    const ref = createRef<HTMLDivElement>();
    const { container } = await show({
      ref,
      className: 'mine',
      style: { color: 'red' },
      id: 'search',
      labels: { search: 'Suche', resultCount: { one: '{count} Treffer', other: '{count} Treffer' }, lang: 'de' },
      defaultValue: 'L6',
    });
    expect(ref.current).toBe(container.firstElementChild);
    expect(ref.current).toHaveClass('mine');
    expect(ref.current).toHaveStyle({ color: 'rgb(255, 0, 0)' });
    expect(ref.current?.id).toBe('search');
    expect(screen.getByLabelText('Suche')).toBe(field());
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(/^\d+ Treffer$/));
  });
});
