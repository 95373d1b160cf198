import { escapeHtml, renderPage } from '../../html/index.js';
import type { Labels } from '../../labels/index.js';

/** Renders the page that the playground's script fills, with a way back to the files, where some are shown. */
export function renderPlayground(labels: Partial<Labels>, hasFiles: boolean): string {
  const back = hasFiles ? '<nav data-rungs="preview-nav"><a href="/" data-rungs="preview-back">← The files that are shown</a></nav>' : '';
  return renderPage(
    '<noscript><p>The playground reads in the browser, by a script: switch scripts on for this page.</p></noscript>',
    { '@type': 'WebPage', name: 'Playground · rungs', description: '' },
    {
      styles: { href: '/playground.css' },
      // Its own words are English, whatever language the ladder's are in.
      lang: 'en',
      head: '<script src="/playground.js" defer></script>',
      body: (html) => `${back}<main data-rungs="preview-playground" data-labels="${escapeHtml(JSON.stringify(labels))}">${html}</main>`,
    },
  );
}
