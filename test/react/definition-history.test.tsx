import { render, screen, within } from '@testing-library/react';
import { DefinitionHistory, diffDefinitions, proseText } from 'rungs';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';
import { german } from 'rungs/labels/de';
import { writeChangeNotes } from 'rungs/markdown';
import { describe, expect, it } from 'vitest';
import { history, moves } from '../cases/history.js';

const version = (id: string): HTMLElement => document.getElementById(id) ?? document.body;
const textsIn = (id: string, selector: string) => [...version(id).querySelectorAll(selector)].map((each) => each.textContent);
const counts = (id: string) => version(id).querySelector('[data-rungs="counts"]')?.textContent;

describe('DefinitionHistory', () => {
  it('shows the newest version first, and in a line what each changed', () => {
    render(<DefinitionHistory versions={history} />);
    expect(screen.getByRole('heading', { level: 2, name: 'History of L4: Lead Data Engineer' })).toBeVisible();
    const lines = [...document.querySelectorAll('[data-rungs="version"]')].map((each) => [
      each.getAttribute('data-state'),
      each.querySelector('time')?.dateTime,
      each.querySelector('[data-rungs="counts"]')?.textContent,
    ]);
    expect(lines).toEqual([
      ['unchanged', '2025-04-23', 'Nothing changed'],
      ['changed', '2023-09-19', '9 in punctuation or formatting'],
      ['changed', '2023-07-06', '4 reworded, 6 new, 2 removed'],
      ['changed', '2022-06-20', '1 reworded'],
      ['changed', '2022-06-20', '1 reworded'],
      ['changed', '2022-06-20', '1 reworded'],
      ['changed', '2022-06-09', '1 reworded'],
      ['changed', '2022-06-09', '1 reworded'],
      ['changed', '2022-06-06', '2 reworded, 36 new, 8 removed'],
      ['first', '2022-06-06', 'First version'],
    ]);
  });

  it('counts as the change notes do', () => {
    render(<DefinitionHistory versions={history} />);
    for (const [at, { id, definition }] of history.entries()) {
      const before = history[at - 1];
      const notes = before ? writeChangeNotes(diffDefinitions(before.definition, definition)) : '';
      for (const [word, note] of [
        ['reworded', /^- \*\*Reworded/gm],
        ['new', /^- \*\*New/gm],
        ['removed', /^- \*\*Removed/gm],
      ] as const) {
        const [number] = new RegExp(`\\d+(?= ${word})`).exec(counts(id) ?? '') ?? ['0'];
        expect(Number(number), `${word} in ${id}`).toBe([...notes.matchAll(note)].length);
      }
    }
  });

  it('opens the newest that changed anything, or those that it is told to', () => {
    const { rerender } = render(<DefinitionHistory versions={history} />);
    const open = () => [...document.querySelectorAll('details[open]')].map(({ id }) => id);
    expect(open()).toEqual(['4c9639e']);
    rerender(<DefinitionHistory versions={history} defaultValue={['510914b', 'ee4019f']} />);
    expect(open()).toEqual(['510914b', 'ee4019f']);
  });

  it('marks the words that changed, and says which side is which', () => {
    render(<DefinitionHistory versions={history} />);
    const [change] = version('a9d6f63').querySelectorAll('li');
    expect([...(change?.querySelectorAll('del, ins') ?? [])].map((each) => [each.tagName, each.textContent])).toEqual([
      ['DEL', 'technical'],
    ]);
    expect(textsIn('a9d6f63', '[data-rungs="side-name"]')).toEqual(['Before', 'Now']);
  });

  it('says what became of each statement under the competency it is of', () => {
    render(<DefinitionHistory versions={history} />);
    const competency = within(version('f1818bc')).getByRole('heading', { name: 'Domain expertise', hidden: true }).closest('section');
    const groups = [...(competency?.querySelectorAll('[data-rungs="changes"]') ?? [])];
    expect(groups.map((each) => [each.querySelector('p')?.textContent, each.querySelectorAll('li').length])).toEqual([
      ['Reworded', 1],
      ['Removed', 2],
      ['New', 2],
      ['Examples · New', 1],
    ]);
  });

  it('says where a statement stood, what a fact was called, and what is new or moved as a whole', () => {
    render(<DefinitionHistory versions={moves} />);
    expect(counts('after')).toBe('2 reworded, 13 new, 3 moved, 1 removed, 3 in punctuation or formatting');
    expect(textsIn('after', '[data-rungs="moved-from"]')).toEqual([' from Domain expertise']);
    expect(textsIn('after', 'dt')).toEqual(['Title', 'Impact radius Radius of impact', 'Planning horizon']);
    expect(textsIn('after', '[data-rungs="side-empty"]')).toEqual(['No longer exists']);
    expect(textsIn('after', '[data-rungs="version-heading"]').filter((text) => /(New|Moved)$/.test(text ?? ''))).toEqual([
      '🧭Culture and Leadership Moved',
      '🔧Craft New',
    ]);
  });

  it('names the levels of a ladder', () => {
    const shorter = { ...ladder, levels: ladder.levels.slice(0, 2) };
    render(<DefinitionHistory versions={[shorter, ladder].map((definition, at) => ({ id: `v${at}`, label: `${at}`, definition }))} />);
    expect(screen.getByRole('heading', { level: 4, name: /Lead Data Engineer.*New/ })).toBeVisible();
    for (const { text } of l4.competencies.flatMap(({ expectations }) => expectations))
      expect(version('v1')).toHaveTextContent(proseText(text));
  });

  it('has its words replaced, and no headings deeper than there are', () => {
    render(<DefinitionHistory versions={moves} labels={german} headingLevel={5} />);
    expect(screen.getByRole('heading', { level: 5, name: 'Verlauf von L4: Principal Data Engineer' })).toBeVisible();
    expect(screen.getByText('Erste Fassung')).toBeVisible();
    expect(document.querySelector('h6')).not.toBeNull();
  });

  it('shows nothing where there is no version', () => {
    render(<DefinitionHistory versions={[]} />);
    expect(document.querySelector('[data-rungs="history"]')).toBeEmptyDOMElement();
  });
});
