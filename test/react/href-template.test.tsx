import { render, screen } from '@testing-library/react';
import { LadderMatrix, LadderSearch, LadderView, type Level } from 'rungs';
import { renderMatrix } from 'rungs/html';
import { expect, it } from 'vitest';

const level: Level = {
  id: 'größe/1?',
  title: 'Lead',
  facts: [],
  competencies: [{ id: 'craft', title: 'Craft', examples: [], expectations: [{ id: 'größe/1?-mentor', text: 'I mentor.' }] }],
};
const ladder = { id: 'ladder', title: 'Ladder', levels: [level] };
const address = '/levels/gr%C3%B6%C3%9Fe%2F1%3F';

it('LadderView links a level by a template', () => {
  render(<LadderView ladder={ladder} hrefFor="/levels/{id}" />);
  expect(screen.getByRole('link', { name: 'Lead' })).toHaveAttribute('href', address);
});

it('LadderMatrix and its static HTML link a level by a template', () => {
  render(<LadderMatrix ladder={ladder} hrefFor="/levels/{id}" />);
  expect(screen.getByRole('link', { name: 'Lead' })).toHaveAttribute('href', address);
  expect(renderMatrix(ladder, { hrefFor: '/levels/{id}' })).toContain(`href="${address}"`);
});

it('LadderSearch adds the id of a result to the address of its level', async () => {
  render(<LadderSearch ladder={ladder} hrefFor="/levels/{id}#top" idPrefix="a-" defaultValue="mentor" />);
  expect(await screen.findByRole('link')).toHaveAttribute('href', `${address}#a-gr%C3%B6%C3%9Fe%2F1%3F-mentor`);
});
