import { directionOf, escapeHtml, type Labels } from '../labels/index.js';
import type { DefinedTermSet } from '../ladder/index.js';

/**
 * The stylesheet of a page: either CSS to inline, such as `pageStyles` of `rungs/html/styles`, or the URL of a stylesheet to
 * link, such as a copy of `rungs/page.css`. Both contain the same rules.
 */
export type PageStyles = { readonly css: string } | { readonly href: string };

/** Options of a complete page. */
export interface PageOptions {
  readonly styles: PageStyles;
  /**
   * Title of the page, also used in link previews.
   *
   * @default the name of the level, or the title of the ladder
   */
  readonly title?: string | undefined;
  /**
   * Description of the page for link previews and search engines.
   *
   * @default the summary of the level, or the names of the levels of the ladder
   */
  readonly description?: string | undefined;
  /**
   * BCP 47 tag of the language of the page.
   *
   * @default the language of the labels
   */
  readonly lang?: string | undefined;
  /** @default the writing direction of the language */
  readonly dir?: 'ltr' | 'rtl' | undefined;
  /** Absolute URL of the page, for the canonical link and link previews. */
  readonly url?: string | undefined;
  /** URL of the oEmbed response (see `oEmbed`), for oEmbed discovery. */
  readonly oEmbedUrl?: string | undefined;
  /** HTML to add to the `head`, such as a script. It is not escaped. */
  readonly head?: string | undefined;
  /**
   * Wraps the rendered HTML in the content of the `body`, for example between a header and a footer.
   *
   * @default (html) => `<main>${html}</main>`
   */
  readonly body?: ((html: string) => string) | undefined;
}

/** JSON-LD for a page that defines no terms itself, such as a comparison: https://schema.org/WebPage */
export interface WebPage {
  readonly '@type': 'WebPage';
  readonly name: string;
  readonly description: string;
}

/** Renders a complete page. `html` is its content and is not escaped; `data` is its JSON-LD for search engines. */
export function renderPage(html: string, data: DefinedTermSet | WebPage, page: PageOptions, labels: Partial<Labels> = {}): string {
  const { styles, title = data.name, description = data.description ?? '', lang = labels.lang ?? 'en', url, oEmbedUrl } = page;
  const { body = (shown) => `<main>${shown}</main>`, dir = directionOf(lang) } = page;
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
    url !== undefined && `<meta property="og:url" content="${escapeHtml(url)}">\n<link rel="canonical" href="${escapeHtml(url)}">`,
    oEmbedUrl !== undefined &&
      `<link rel="alternate" type="application/json+oembed" href="${escapeHtml(oEmbedUrl)}" title="${escapeHtml(title)}">`,
    'css' in styles ? `<style>${styleText(styles.css)}</style>` : `<link rel="stylesheet" href="${escapeHtml(styles.href)}">`,
    // A Content Security Policy does not block data blocks. `<` is escaped, because `</script>` would end the element.
    `<script type="application/ld+json">${JSON.stringify(named).replaceAll('<', '\\u003c')}</script>`,
    page.head,
  ];
  return (
    `<!doctype html>\n<html lang="${escapeHtml(lang)}" dir="${dir}">\n<head>\n${head.filter(Boolean).join('\n')}\n</head>\n` +
    `<body>\n${body(html)}\n</body>\n</html>\n`
  );
}

/** Escapes a stylesheet for a `style` element, and normalises line breaks as HTML parsers do, so that its hash matches. */
export const styleText = (css: string): string => css.replace(/\r\n?/g, '\n').replace(/<(?=\/style|!--)/gi, '\\3c ');
