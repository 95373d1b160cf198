import type { PageOptions } from '../../html/index.js';
import type { Labels } from '../../labels/index.js';
import type { Ladder } from '../../ladder/index.js';
import type { SiteFiles } from './site-files.js';

export interface SiteOptions {
  readonly labels?: Partial<Labels> | undefined;
  /** URL of the published site, with a trailing slash. */
  readonly baseUrl?: string | undefined;
}

export interface SiteFile {
  readonly path: string;
  readonly text: string;
}

/** Data that all pages of a site share. */
export interface Site extends SiteOptions {
  readonly ladder: Ladder;
  readonly files: SiteFiles;
  readonly pageOf: (path: string, options?: Partial<PageOptions>) => PageOptions;
}

/** Renders a content security policy that allows only styles of the same origin and the given script sources. */
export const policy = (scripts = "'none'"): string =>
  `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src ${scripts}; base-uri 'none'; form-action 'none'">`;
