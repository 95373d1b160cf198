import type { Ladder, Level } from '../ladder/index.js';

/** What an embed page shows. Fields that are absent keep their last value. */
export interface Shown {
  /** The level, or the code or id of a level of `ladder`. */
  readonly level?: Level | string | undefined;
  /** The ladder that contains the level. Without a `level` the whole ladder is shown. */
  readonly ladder?: Ladder | undefined;
  /** How competencies are shown. @default 'accordion' */
  readonly view?: 'accordion' | 'tabs' | undefined;
  /** Theme of the embed page; `auto` follows `prefers-color-scheme`. @default 'auto' */
  readonly theme?: 'light' | 'dark' | 'auto' | undefined;
  /** BCP 47 tag of the language of the interface texts. @default 'en' */
  readonly lang?: string | undefined;
  /** Ids of the open competencies, or `all`. */
  readonly open?: readonly string[] | 'all' | undefined;
  /** Id of the shown level of a whole ladder. @default the lowest level */
  readonly value?: string | undefined;
  /** Heading level of a level's title, 1 to 6. @default 2 */
  readonly headingLevel?: number | undefined;
}

/** Messages from the embedding page to the frame: show a definition, or ask whether the frame is ready. */
export type ToFrame = ({ readonly type: 'rungs:show' } & Shown) | { readonly type: 'rungs:hello' };

/** Messages from the frame to the embedding page: it is ready, or its content has a new height in CSS pixels. */
export type ToHost = { readonly type: 'rungs:ready' } | { readonly type: 'rungs:size'; readonly height: number };
