import { render, screen, within } from '@testing-library/react';
import { createRef } from 'react';
import { LadderRadar, type Level } from 'rungs';
import { l3, l4 } from 'rungs/data/octopus-data-engineering';
import * as software from 'rungs/data/octopus-software-engineering';
import { describe, expect, it } from 'vitest';
import { levels as shapes } from '../cases/levels.js';

const cells = (): string[][] =>
  screen
    .getAllByRole('row')
    .map((row) => [
      ...within(row).queryAllByRole('columnheader'),
      ...within(row).queryAllByRole('rowheader'),
      ...within(row).queryAllByRole('cell'),
    ])
    .map((row) => row.map((cell) => cell.textContent));
const first = (count: number): Level => {
  const level: Level = shapes['thirty competencies'];
  return { ...level, competencies: level.competencies.slice(0, count) };
};
const ratingTitles = ['Improvement needed', 'Maturing', 'Performing', 'Exceeding'];

it('puts class, style, attributes and ref on its outermost element', () => {
  const ref = createRef<HTMLElement>();
  const { container } = render(<LadderRadar levels={[l4]} className="mine" style={{ maxWidth: '40em' }} title="A title" ref={ref} />);
  expect(ref.current).toBe(container.firstElementChild);
  expect(ref.current).toHaveClass('mine');
  expect(ref.current).toHaveStyle({ maxWidth: '40em' });
  expect(ref.current).toHaveAttribute('title', 'A title');
});

describe('the table', () => {
  it('has how many expectations each level has, and no total', () => {
    render(<LadderRadar levels={[l3, l4]} />);
    expect(screen.getByRole('table', { name: 'Expectations by competency' })).toBeVisible();
    expect(cells()).toEqual([
      ['Competency', 'L3', 'L4'],
      ['Domain expertise', '8', '5'],
      ['Teaching and Mentoring', '2', '5'],
      ['Culture and Leadership', '6', '8'],
      ['Stakeholder Success', '5', '5'],
    ]);
  });

  it('counts statements that ask something, not those that introduce them', () => {
    render(<LadderRadar levels={[software.l5]} />);
    expect(cells()[1]).toEqual(['Domain expertise', '10']);
  });

  it('has ratings in the words of their scale, and says what was not rated', () => {
    const values = { 'domain-expertise': 3, 'teaching-and-mentoring': 1, 'stakeholder-success': 4 };
    render(<LadderRadar levels={[l4]} ratings={[{ title: 'Self', values }]} ratingTitles={ratingTitles} />);
    expect(cells()).toEqual([
      ['Competency', 'Self'],
      ['Domain expertise', 'Performing'],
      ['Teaching and Mentoring', 'Improvement needed'],
      ['Culture and Leadership', 'Not rated'],
      ['Stakeholder Success', 'Exceeding'],
    ]);
    expect(document.body.textContent).not.toMatch(/%|\d/);
  });

  it('has the digits of its language', () => {
    render(<LadderRadar levels={[l4]} labels={{ lang: 'ar', digits: '٠١٢٣٤٥٦٧٨٩' }} />);
    expect(cells()[1]).toEqual(['Domain expertise', '٥']);
  });

  it('takes a figure for what an object has of itself as missing', () => {
    const [competency] = l4.competencies;
    const level = { ...l4, competencies: competency ? [{ ...competency, id: 'constructor' }] : [] };
    render(<LadderRadar levels={[level]} ratings={[{ title: 'Self', values: {} }]} />);
    expect(cells()[1]).toEqual(['Domain expertise', 'Not rated']);
  });
});

describe('the picture', () => {
  const series = (): HTMLElement[] => [
    ...document.querySelectorAll<HTMLElement>('[data-rungs="radar-chart"] > [data-rungs="radar-series"]'),
  ];

  it('is hidden from screen readers, which the table tells the same', () => {
    render(<LadderRadar levels={[l3, l4]} />);
    for (const svg of document.querySelectorAll('svg')) expect(svg).toHaveAttribute('aria-hidden', 'true');
  });

  it('tells series apart by line and mark too', () => {
    render(<LadderRadar levels={[software.l1, software.l3, software.l6]} />);
    const looks = series().map((each) => [each.querySelector('path')?.getAttribute('stroke-dasharray'), each.lastElementChild?.tagName]);
    expect(looks).toEqual([
      [null, 'circle'],
      ['6 4', 'rect'],
      ['1.5 3.5', 'polygon'],
    ]);
    expect(document.querySelectorAll('[data-rungs="radar-swatch"]')).toHaveLength(3);
  });

  it('is a web of three to eight competencies, and bars of fewer or more', () => {
    const variants = [1, 2, 3, 8, 9, 30].map((count) => {
      const { container, unmount } = render(<LadderRadar levels={[first(count)]} />);
      const variant = container.firstElementChild?.getAttribute('data-variant');
      unmount();
      return variant;
    });
    expect(variants).toEqual(['bars', 'bars', 'web', 'web', 'bars', 'bars']);
  });

  it('names every competency within its frame', () => {
    for (const count of [1, 3, 4, 5, 6, 7, 8, 9]) {
      const { unmount } = render(<LadderRadar levels={[first(count)]} />);
      const labels = [...document.querySelectorAll('[data-rungs="radar-label"]')];
      expect(labels.map((each) => [...each.children].map((line) => line.textContent).join(' '))).toEqual(
        first(count).competencies.map(({ title }) => title),
      );
      unmount();
    }
  });

  it('leaves a gap for what was not rated', () => {
    const values = { 'domain-expertise': 3, 'teaching-and-mentoring': 2, 'stakeholder-success': 4 };
    render(<LadderRadar levels={[l4]} ratings={[{ title: 'Self', values }]} ratingTitles={ratingTitles} />);
    const [self] = series();
    expect(self?.querySelectorAll('circle')).toHaveLength(3);
    expect(self?.querySelector('path')?.getAttribute('d')).toMatch(/^M[-\d. ]+L[-\d. ]+M[-\d. ]+L[-\d. ]+$/);
  });

  it('keeps what is beyond the scale within it', () => {
    const given = (value: number) => [{ title: 'Self', values: Object.fromEntries(l4.competencies.map(({ id }) => [id, value])) }];
    const pathFor = (value: number): string | null | undefined => {
      const { unmount } = render(<LadderRadar levels={[l4]} ratings={given(value)} max={4} />);
      const path = series()[0]?.querySelector('path')?.getAttribute('d');
      unmount();
      return path;
    };
    expect(pathFor(9)).toBe(pathFor(4));
    expect(pathFor(-9)).toBe(pathFor(0));
  });
});

it('shows nothing for levels without competencies', () => {
  const { container } = render(<LadderRadar levels={[{ ...l4, competencies: [] }]} />);
  expect(container).toBeEmptyDOMElement();
});
