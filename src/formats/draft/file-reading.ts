import type { Ladder } from '../../ladder/index.js';
import type { LadderFile } from '../../markdown/dialects/index.js';
import type { Dialect } from '../reading.js';
import type { Source } from '../source/source.js';
import type { OpenReference } from './inherit.js';
import type { LadderBuilder } from './ladder-builder.js';

/** The result of reading one file, before files are combined to a ladder. */
export interface FileReading {
  readonly file: LadderFile;
  readonly source: Source;
  /** The dialect that the file was read as. `none` if it is not a ladder. */
  readonly dialect: Dialect | 'none';
  /** Absent if the file has no levels. */
  readonly builder?: LadderBuilder | undefined;
  /** The complete ladder, if `rungs` wrote the file. */
  readonly whole?: Ladder | undefined;
  /** References to inherited levels that are not in the file. */
  readonly inherits: readonly OpenReference[];
  /**
   * With which files this one can be joined to a ladder: with those that have `some` of its levels, if competencies are the parents of
   * levels, or with those that have the `same` levels, as tables of Culture Amp have. Absent if with none.
   */
  readonly mayJoin?: 'some' | 'same' | undefined;
  /** Whether the levels are from several files, so that they have no path. */
  readonly isJoined?: boolean;
}
