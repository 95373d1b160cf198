import type { Level } from '../../ladder/index.js';
import type { HeadingLevel, PartProps } from '../part-props.js';

/** What a component that shows a level's competencies takes, whatever its form. */
export interface CompetencyListProps extends PartProps {
  /** The level whose competencies are shown. */
  readonly level: Level;
  /**
   * Depth of each competency's heading.
   * @default 3
   */
  readonly headingLevel?: HeadingLevel | undefined;
  /** Ids of the open competencies, for state that you keep. */
  readonly value?: readonly string[] | undefined;
  /** Ids of the competencies that are open at first. */
  readonly defaultValue?: readonly string[] | undefined;
  /** Called with the ids of the open competencies. */
  readonly onValueChange?: ((value: readonly string[]) => void) | undefined;
}
