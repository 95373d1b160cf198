import type { PageOptions } from '../../html/index.js';
import type { Labels } from '../../labels/index.js';
import type { Ladder } from '../../ladder/index.js';
import type { SiteFiles } from './site-files.js';

export interface SiteOptions {
  readonly labels?: Partial<Labels> | undefined;
  /** Where the site will be, with a `/` at its end. */
  readonly baseUrl?: string | undefined;
}

export interface SiteFile {
  readonly path: string;
  readonly text: string;
}

/** What all pages of a site are made with. */
export interface Site extends SiteOptions {
  readonly ladder: Ladder;
  readonly files: SiteFiles;
  readonly pageOf: (path: string, options?: Partial<PageOptions>) => PageOptions;
}

/** Nothing but what lies beside the page. */
export const policy = (scripts = "'none'"): string =>
  `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src ${scripts}; base-uri 'none'; form-action 'none'">`;
