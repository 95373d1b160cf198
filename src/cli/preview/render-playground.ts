import { escapeHtml, renderPage } from '../../html/index.js';
import type { Labels } from '../../labels/index.js';

/** Renders the page of the playground, which its script fills, with a link back to the files page if there is one. */
export function renderPlayground(labels: Partial<Labels>, hasFiles: boolean): string {
  const back = hasFiles ? '<nav data-rungs="preview-nav"><a href="/" data-rungs="preview-back">← The files that are shown</a></nav>' : '';
  return renderPage(
    '<noscript><p>The playground needs JavaScript. Enable it for this page.</p></noscript>',
    { '@type': 'WebPage', name: 'Playground · rungs', description: '' },
    {
      styles: { href: '/playground.css' },
      // The texts of the playground are English, also if the labels of the ladder are not.
      lang: 'en',
      head: '<script src="/playground.js" defer></script>',
      body: (html) => `${back}<main data-rungs="preview-playground" data-labels="${escapeHtml(JSON.stringify(labels))}">${html}</main>`,
    },
  );
}
