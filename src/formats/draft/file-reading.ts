import type { Ladder } from '../../ladder/index.js';
import type { LadderFile } from '../../markdown/dialects/index.js';
import type { Dialect } from '../reading.js';
import type { Source } from '../source/source.js';
import type { OpenReference } from './inherit.js';
import type { LadderBuilder } from './ladder-builder.js';

/** What was read from one file. */
export interface FileReading {
  readonly file: LadderFile;
  readonly source: Source;
  /** What the file was taken for; `none` for what is no ladder. */
  readonly dialect: Dialect | 'none';
  /** Absent from a file without levels. */
  readonly builder?: LadderBuilder | undefined;
  /** The ladder of a file that this package wrote, with its ids. */
  readonly whole?: Ladder | undefined;
  /** What levels inherit that are not in the file. */
  readonly inherits: readonly OpenReference[];
  /** Of which files the ladder may go on: of those of some of its levels, where competencies hold levels, or of the same, as tables do. */
  readonly mayJoin?: 'some' | 'same' | undefined;
  /** Levels that are of several files, so of none by name. */
  readonly isJoined?: boolean;
}
