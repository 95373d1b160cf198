import { type Ladder, type Level, validateLevel } from 'rungs';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';
import { l5 } from 'rungs/data/octopus-software-engineering';
import { readLevel } from 'rungs/markdown';

/** What a test does to an editor by its own interface; everything else it does as a person would. */
export interface Host {
  /** The document as the editor stores it, by way of JSON. */
  readonly json: () => string;
  /** Replaces the document by a stored one. */
  readonly load: (json: string) => void;
  /** The document as HTML, and from HTML. */
  readonly html: () => string;
  readonly loadHtml: (html: string) => void;
  readonly insert: (definition: Definition) => void;
  readonly setEditable: (editable: boolean) => void;
}

export type Definition = Level | Ladder;

export const definitions: Readonly<Record<string, Definition>> = { l4, l5, ladder };

const search = new URLSearchParams(location.search);

/** What a host hands to the block: a reader of Markdown, and where definitions are to be had; nothing with `?bare`. */
export const options = search.has('bare')
  ? {}
  : {
      read: readLevel,
      resolve: async (url: string): Promise<Level | undefined> => {
        if (!url.startsWith(`${location.origin}/definitions/`)) return undefined;
        const response = await fetch(url);
        return response.ok ? validateLevel(await response.json()).level : undefined;
      },
    };

declare global {
  interface Window {
    host: Host;
  }
}
