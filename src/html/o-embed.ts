import { escapeHtml } from '../labels/index.js';
import { definitionName, type Ladder, type Level } from '../ladder/index.js';

export interface OEmbedOptions {
  /** Address of the embed page that shows the definition, absolute: `https://…/rungs-embed.html?src=…`. */
  readonly url: string;
  /** CSS pixels. @default 720 */
  readonly width?: number | undefined;
  /** CSS pixels. A consumer does not follow what is in the frame, which scrolls. @default 600 */
  readonly height?: number | undefined;
  /** The most that the consumer has room for, as it asks by the parameters of these names. */
  readonly maxwidth?: number | undefined;
  readonly maxheight?: number | undefined;
  /** Who gives it, and its site. */
  readonly provider?: { readonly name: string; readonly url?: string | undefined } | undefined;
  /** For how many seconds it may be kept. */
  readonly cacheAge?: number | undefined;
}

/** https://oembed.com, 2.3.4.4: a response of the type `rich`, to be sent as JSON. */
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

/** Describes a frame with a level or a ladder for sites that ask by oEmbed. Throws where `url` is not one of the web. */
export function oEmbed(definition: Level | Ladder, options: OEmbedOptions): OEmbed {
  const { url, width = 720, height = 600, maxwidth = width, maxheight = height, provider, cacheAge } = options;
  if (!/^https?:$/.test(new URL(url).protocol))
    throw new TypeError(`“${url}” is not an address on the web, which other sites could show. Give one that starts with https:.`);
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

/** What a consumer asks for is text in its address, and may be nonsense. */
const within = (wanted: number, most: number): number => (most >= 1 ? Math.min(wanted, Math.floor(most)) : wanted);
