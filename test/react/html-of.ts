import { render } from '@testing-library/react';
import type { ReactElement } from 'react';

/** The HTML of a component as it is in a page. In a page, React 18 warns of rendering as on a server. */
export function htmlOf(element: ReactElement): string {
  const { container, unmount } = render(element);
  const { innerHTML } = container;
  unmount();
  return innerHTML;
}
