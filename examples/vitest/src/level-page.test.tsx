import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { LevelPage } from './level-page';

test('opens a competency', async () => {
  render(<LevelPage />);
  const [competency] = screen.getAllByRole('button', { expanded: false });
  await userEvent.click(competency as HTMLElement);
  expect(competency?.getAttribute('aria-expanded')).toBe('true');
});
