import { escapeHtml } from '../labels/index.js';
import { definitionName, type Ladder, type Level } from '../ladder/index.js';

/** Options of `oEmbed`. */
export interface OEmbedOptions {
  /** Absolute URL of the embed page that shows the definition, such as `https://…/rungs-embed.html?src=…`. */
  readonly url: string;
  /**
   * Width of the frame in CSS pixels.
   *
   * @default 720
   */
  readonly width?: number | undefined;
  /**
   * Height of the frame in CSS pixels. Consumers do not resize the frame, so its content scrolls.
   *
   * @default 600
   */
  readonly height?: number | undefined;
  /** The request parameter `maxwidth`: the maximum width in CSS pixels. Values below 1 are ignored. */
  readonly maxwidth?: number | undefined;
  /** The request parameter `maxheight`: the maximum height in CSS pixels. Values below 1 are ignored. */
  readonly maxheight?: number | undefined;
  /** Name and URL of the site that provides the definition. */
  readonly provider?: { readonly name: string; readonly url?: string | undefined } | undefined;
  /** How long consumers may cache the response, in seconds. */
  readonly cacheAge?: number | undefined;
}

/** An oEmbed response of the type `rich` (https://oembed.com, section 2.3.4.4), to be sent as JSON. */
export interface OEmbed {
  readonly type: 'rich';
  readonly version: '1.0';
  readonly title: string;
  readonly html: string;
  readonly width: number;
  readonly height: number;
  readonly provider_name?: string;
  readonly provider_url?: string;
  readonly cache_age?: number;
}

/**
 * Creates the oEmbed response for a level or a ladder: an `iframe` with the embed page.
 *
 * @throws {TypeError} if `url` is not an absolute URL with `http:` or `https:`.
 * @example
 * response.json(oEmbed(level, { url: embedUrl, maxwidth: Number(query.maxwidth) }));
 */
export function oEmbed(definition: Level | Ladder, options: OEmbedOptions): OEmbed {
  const { url, width = 720, height = 600, maxwidth = width, maxheight = height, provider, cacheAge } = options;
  if (!/^https?:$/.test(new URL(url).protocol))
    throw new TypeError(`“${url}” is not a web address, so other sites cannot show it. Use one that starts with https:.`);
  const title = definitionName(definition);
  const size = { width: within(width, maxwidth), height: within(height, maxheight) };
  return {
    type: 'rich',
    version: '1.0',
    title,
    html: `<iframe src="${escapeHtml(url)}" title="${escapeHtml(title)}" width="${size.width}" height="${size.height}" frameborder="0" loading="lazy"></iframe>`,
    ...size,
    ...(provider && { provider_name: provider.name, ...(provider.url !== undefined && { provider_url: provider.url }) }),
    ...(cacheAge !== undefined && { cache_age: cacheAge }),
  };
}

/** Limits a size. A limit from a request can be any number or NaN; one that is not at least 1 is ignored. */
const within = (wanted: number, most: number): number => (most >= 1 ? Math.min(wanted, Math.floor(most)) : wanted);
