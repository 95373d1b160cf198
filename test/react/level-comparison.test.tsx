import { render, screen, within } from '@testing-library/react';
import { LevelComparison, proseText } from 'rungs';
import { l2, l3, l4, ladder } from 'rungs/data/octopus-data-engineering';
import * as software from 'rungs/data/octopus-software-engineering';
import { renderComparison } from 'rungs/html';
import { describe, expect, it } from 'vitest';
import { squeeze, textsOf } from './words.js';

const competency = (name: string) => within(screen.getByRole('heading', { name }).closest('section') ?? document.body);
const groups = (name: string) =>
  [...(screen.getByRole('heading', { name }).closest('section')?.querySelectorAll('[data-rungs="changes"]') ?? [])].map((group) => [
    group.getAttribute('data-state'),
    group.querySelector('p')?.textContent,
    group.querySelectorAll('li').length,
  ]);

describe('LevelComparison', () => {
  it('says what became of each expectation, in groups with a title', () => {
    render(<LevelComparison from={l3} to={l4} ladder={ladder} />);
    expect(screen.getByRole('heading', { level: 2, name: 'What changes from L3 to L4' })).toBeVisible();
    expect(competency('Domain expertise').getByText('1 raised, 4 new, 7 taken for granted')).toBeVisible();
    expect(groups('Domain expertise')).toEqual([
      ['raised', 'Raised', 1],
      ['new', 'New', 4],
      ['granted', 'Taken for granted', 7],
    ]);
  });

  it('does not paint as new what does not compare', () => {
    render(<LevelComparison from={l3} to={l4} ladder={ladder} />);
    expect(competency('Culture and Leadership').getByText(/^No statement of L3 has a match in L4/)).toBeVisible();
    expect(groups('Culture and Leadership')).toEqual([
      ['granted', 'Expected at L3', 6],
      ['new', 'Expected at L4', 8],
    ]);
  });

  it('marks the words that changed, and names whose words they are', () => {
    render(<LevelComparison from={l3} to={l4} ladder={ladder} />);
    const raised = screen.getByText('an expert').closest('li');
    expect([...(raised?.querySelectorAll('del') ?? [])].map((each) => each.textContent)).toEqual(['advanced', 'and']);
    expect([...(raised?.querySelectorAll('ins') ?? [])].map((each) => each.textContent)).toEqual(['an expert', 'I']);
    expect([...(raised?.querySelectorAll('[data-rungs="side-name"]') ?? [])].map((each) => each.textContent)).toEqual(['L3', 'L4']);
  });

  it('has the facts first', () => {
    render(<LevelComparison from={l3} to={l4} ladder={ladder} />);
    const terms = screen.getAllByRole('term').map((each) => each.textContent);
    expect(terms).toEqual(l4.facts.map(({ label }) => label));
    const [first] = screen.getAllByRole('heading', { level: 3 });
    expect(screen.getByText('6-12 months').compareDocumentPosition(first as Node)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('takes no side between levels of which neither is above the other', () => {
    render(<LevelComparison from={l4} to={software.l4} />);
    expect(screen.queryByText(/taken for granted|raised|new$/i)).toBeNull();
    expect(screen.getAllByText('Not part of Lead Data Engineer').length).toBeGreaterThan(0);
  });

  it('takes no side downwards', () => {
    render(<LevelComparison from={l4} to={l3} ladder={ladder} />);
    expect(competency('Domain expertise').getByText('1 changed, 7 only at L3, 4 only at L4')).toBeVisible();
  });

  it('takes competencies for one where it is told so', () => {
    render(<LevelComparison from={l4} to={software.l4} aliases={{ 'stakeholder-success': 'customer-success' }} />);
    expect(screen.queryByText(/^Not part of/)).toBeNull();
    expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(4);
  });

  it('says what is kept once', () => {
    render(<LevelComparison from={l2} to={l2} ladder={ladder} />);
    const first = proseText(l2.competencies[0]?.expectations[0]?.text ?? '');
    expect(screen.getAllByText(first)).toHaveLength(1);
    expect(document.querySelectorAll('ins, del')).toHaveLength(0);
  });

  it('leaves out no expectation and no fact of either level', () => {
    const { container } = render(<LevelComparison from={software.l1} to={software.l6} ladder={software.ladder} />);
    const text = squeeze(container.textContent ?? '');
    for (const level of [software.l1, software.l6]) {
      const compared = { ...level, competencies: level.competencies.map((each) => ({ ...each, examples: [] })) };
      for (const part of textsOf(compared)) expect(text).toContain(squeeze(part));
    }
  });

  it('has its words replaced', () => {
    render(<LevelComparison from={l3} to={l4} ladder={ladder} labels={{ new: 'Neu', comparison: 'Von {from} zu {to}' }} />);
    expect(screen.getByRole('heading', { name: 'Von L3 zu L4' })).toBeVisible();
    expect(screen.getByText('Neu')).toBeVisible();
  });
});

it('names levels that have the same code by their titles', () => {
  const one = { ...l3, code: 'L4' };
  const { container } = render(<LevelComparison from={one} to={l4} />);
  expect(container.querySelector('[data-rungs="comparison-title"]')).toHaveTextContent(l3.title);
  expect(container.querySelector('[data-rungs="comparison-title"]')).toHaveTextContent(l4.title);
  expect(renderComparison(one, l4)).toContain(`>${l3.title}</span>`);
});
