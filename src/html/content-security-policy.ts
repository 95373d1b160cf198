import { type PageStyles, styleText } from './page.js';

/**
 * The strictest `Content-Security-Policy` that a rendered page with these styles satisfies. It allows only the stylesheet, by its
 * hash (`css`) or by its origin (`href`). Rejects if Web Crypto is not available, as on insecure pages.
 *
 * @example
 * response.setHeader('content-security-policy', await contentSecurityPolicy({ css: pageStyles }));
 */
export async function contentSecurityPolicy(styles: PageStyles): Promise<string> {
  const source = 'css' in styles ? `'sha256-${await sha256(styleText(styles.css))}'` : originOf(styles.href);
  return `default-src 'none'; style-src ${source}; base-uri 'none'; form-action 'none'`;
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}

function originOf(href: string): string {
  const own = 'https://own.invalid';
  const { origin } = new URL(href, own);
  return origin === own ? "'self'" : origin;
}
