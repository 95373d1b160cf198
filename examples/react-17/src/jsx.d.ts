import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { RungsElementAttributes, RungsLevelElement } from 'rungs/element';

// The package declares its elements for the types of React 18 and 19. Those of 17 use this namespace.
declare global {
  namespace JSX {
    interface IntrinsicElements {
      'rungs-level': DetailedHTMLProps<HTMLAttributes<RungsLevelElement>, RungsLevelElement> & RungsElementAttributes;
    }
  }
}
