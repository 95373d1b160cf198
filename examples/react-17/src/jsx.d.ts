import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { RungsElementAttributes, RungsLevelElement } from 'rungs/element';

// The package declares its elements where the types of React 18 and 19 look for them; those of 17 look here.
declare global {
  namespace JSX {
    interface IntrinsicElements {
      'rungs-level': DetailedHTMLProps<HTMLAttributes<RungsLevelElement>, RungsLevelElement> & RungsElementAttributes;
    }
  }
}
