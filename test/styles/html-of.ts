import { render } from '@testing-library/react';
import type { ReactElement } from 'react';

/** The HTML of a component as it is in a page. */
export function htmlOf(element: ReactElement): string {
  const { container, unmount } = render(element);
  const { innerHTML } = container;
  unmount();
  return innerHTML;
}
