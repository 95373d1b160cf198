import { directionOf, escapeHtml, type Labels } from '../labels/index.js';
import type { DefinedTermSet } from '../ladder/index.js';

/**
 * The look of a page: `css` is written into it, such as `pageStyles` of `rungs/html/styles`; `href` is linked to, such
 * as a copy of `rungs/page.css`, which is the same.
 */
export type PageStyles = { readonly css: string } | { readonly href: string };

export interface PageOptions {
  readonly styles: PageStyles;
  /**
   * Title of the page and of a link to it.
   * @default the level's code and title, or the ladder's title
   */
  readonly title?: string | undefined;
  /**
   * What is said below the title where a link to the page is shown.
   * @default the level's summary, or the names of the ladder's levels
   */
  readonly description?: string | undefined;
  /**
   * BCP 47 tag of the page's language.
   * @default that of the labels
   */
  readonly lang?: string | undefined;
  /** @default what the language is written in */
  readonly dir?: 'ltr' | 'rtl' | undefined;
  /** The page's own address, absolute, for search engines and for previews of links. */
  readonly url?: string | undefined;
  /** Address of what `oEmbed` gives of it, as JSON, by which other sites find how to show it in a frame. */
  readonly oEmbedUrl?: string | undefined;
  /** HTML of your own for the `head`, such as a policy or a script. It is not escaped. */
  readonly head?: string | undefined;
  /**
   * Puts what the page shows into the body's HTML, such as between a header and a footer of yours.
   * @default a `main`
   */
  readonly body?: ((html: string) => string) | undefined;
}

/** https://schema.org/WebPage: what shows levels side by side, and defines nothing. */
export interface WebPage {
  readonly '@type': 'WebPage';
  readonly name: string;
  readonly description: string;
}

/** Renders a complete page around HTML that is shown in it as it is; `data` says what the page is, for search engines. */
export function renderPage(html: string, data: DefinedTermSet | WebPage, page: PageOptions, labels: Partial<Labels> = {}): string {
  const { styles, title = data.name, description = data.description ?? '', lang = labels.lang ?? 'en', url, oEmbedUrl } = page;
  const { body = (shown) => `<main>${shown}</main>` } = page;
  const { dir = directionOf(lang) } = page;
  const named = { '@context': 'https://schema.org', ...data, ...(url !== undefined && { url }), inLanguage: lang };
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeHtml(title)}</title>`,
    `<meta name="description" content="${escapeHtml(description)}">`,
    `<meta property="og:title" content="${escapeHtml(title)}">`,
    `<meta property="og:description" content="${escapeHtml(description)}">`,
    '<meta property="og:type" content="website">',
    ...(url === undefined
      ? []
      : [`<meta property="og:url" content="${escapeHtml(url)}">`, `<link rel="canonical" href="${escapeHtml(url)}">`]),
    ...(oEmbedUrl === undefined
      ? []
      : [`<link rel="alternate" type="application/json+oembed" href="${escapeHtml(oEmbedUrl)}" title="${escapeHtml(title)}">`]),
    'css' in styles ? `<style>${styleText(styles.css)}</style>` : `<link rel="stylesheet" href="${escapeHtml(styles.href)}">`,
    // Data, which no policy forbids. `<` could end it.
    `<script type="application/ld+json">${JSON.stringify(named).replaceAll('<', '\\u003c')}</script>`,
    ...(page.head === undefined ? [] : [page.head]),
  ];
  return (
    `<!doctype html>\n<html lang="${escapeHtml(lang)}" dir="${dir}">\n<head>\n${head.join('\n')}\n</head>\n` +
    `<body>\n${body(html)}\n</body>\n</html>\n`
  );
}

/** A stylesheet as it stands in a `style` element: nothing in it ends the element, and lines end as a browser reads them. */
export const styleText = (css: string): string => css.replace(/\r\n?/g, '\n').replace(/<(?=\/style|!--)/gi, '\\3c ');
