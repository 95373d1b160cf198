import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { LevelPage } from './level-page';

test('opens a competency', async () => {
  render(<LevelPage />);
  const competency = screen.getByRole('button', { name: /Domain expertise/ });
  expect(competency.getAttribute('aria-expanded')).toBe('false');
  await userEvent.click(competency);
  expect(competency.getAttribute('aria-expanded')).toBe('true');
});
