import type { Ladder, Level } from '../ladder/index.js';

/** What an embed page is asked to show; what is not named stays as it was. */
export interface Shown {
  /** The level, or the code or id of one of the ladder. */
  readonly level?: Level | string | undefined;
  /** The ladder that the level stands on; without a level, all of it is shown. */
  readonly ladder?: Ladder | undefined;
  /** How competencies are shown. @default 'accordion' */
  readonly view?: 'accordion' | 'tabs' | undefined;
  /** @default what the frame's `prefers-color-scheme` is */
  readonly theme?: 'light' | 'dark' | 'auto' | undefined;
  /** BCP 47 tag of the language of the words around the definition. @default 'en' */
  readonly lang?: string | undefined;
  /** Ids of the competencies that are open, or all of them. */
  readonly open?: readonly string[] | 'all' | undefined;
  /** Of a whole ladder, id of the level on show. @default the lowest */
  readonly value?: string | undefined;
  /** Depth of a level's heading. @default 2 */
  readonly headingLevel?: number | undefined;
}

/** From the host to its frame. */
export type ToFrame = ({ readonly type: 'rungs:show' } & Shown) | { readonly type: 'rungs:hello' };

/** From a frame to its host: it listens, and how high it is in CSS pixels. */
export type ToHost = { readonly type: 'rungs:ready' } | { readonly type: 'rungs:size'; readonly height: number };
