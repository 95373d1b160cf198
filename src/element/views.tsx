import type { ReactElement } from 'react';
import type { Ladder, Level } from '../ladder/index.js';
import { CompetencyTabs, type HeadingLevel, type Labels, LadderView, LevelView } from '../react/index.js';

/** Props that an element, or its server rendering, passes to the component it shows. */
export interface ViewProps {
  readonly tabs: boolean;
  readonly headingLevel: HeadingLevel;
  readonly labels: Partial<Labels> | undefined;
  readonly open: readonly string[];
  readonly onOpenChange: (open: readonly string[]) => void;
}

/** A level and the ladder that contains it. */
export interface PlacedLevel {
  readonly level: Level;
  readonly ladder?: Ladder | undefined;
}

/** Renders the content of `<rungs-level>`. */
export const viewLevel = ({ level, ladder }: PlacedLevel, { tabs, open, onOpenChange, ...rest }: ViewProps): ReactElement => (
  <LevelView {...rest} level={level} ladder={ladder} components={tabs ? asTabs : undefined} value={open} onValueChange={onOpenChange} />
);

interface LadderViewState {
  readonly value: string | undefined;
  readonly onValueChange: (value: string) => void;
}

/** Renders the content of `<rungs-ladder>`. */
export const viewLadder = (ladder: Ladder, { value, onValueChange }: LadderViewState, { tabs, ...rest }: ViewProps): ReactElement => (
  <LadderView
    {...rest}
    ladder={ladder}
    components={tabs ? asTabs : undefined}
    value={value ?? ladder.levels[0]?.id ?? ''}
    onValueChange={onValueChange}
  />
);

const asTabs = { Competencies: CompetencyTabs };
