import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup, renderToString } from 'react-dom/server';
import { directionOf } from '../labels/index.js';
import type { Ladder, Level } from '../ladder/index.js';
import type { HeadingLevel, Labels } from '../react/index.js';
import { type ViewProps, viewLadder, viewLevel } from './views.js';

export interface RenderElementOptions {
  /**
   * The look, until the element's script brings its own: `css` is written into the shadow root, such as `elementStyles`
   * of `rungs/element/styles`; `href` is linked to, such as a copy of `rungs/element.css`, which is the same.
   */
  readonly styles: { readonly css: string } | { readonly href: string };
  /**
   * Address that the element loads the definition from, for a page that is half as large; where a `ladder` is named, the
   * ladder's.
   * @default the definition is in the page
   */
  readonly src?: string | undefined;
  /** The ladder that a level stands on, to show its rung. */
  readonly ladder?: Ladder | undefined;
  /** How competencies are shown. @default 'accordion' */
  readonly view?: 'accordion' | 'tabs' | undefined;
  /** Ids of the competencies that are open at first, or all of them. */
  readonly open?: readonly string[] | 'all' | undefined;
  /** Of a ladder, id of the level on show. @default the lowest */
  readonly value?: string | undefined;
  /** Depth of a level's heading; competencies are one deeper. @default 2 */
  readonly headingLevel?: HeadingLevel | undefined;
  /** A theme whatever the page's. @default the page's `color-scheme` */
  readonly theme?: 'light' | 'dark' | undefined;
  /** The words of another language, which the element then speaks too. @default English */
  readonly labels?: Labels | undefined;
}

/**
 * Renders `<rungs-level>` or `<rungs-ladder>` with its shadow root as HTML: all of it is there before the element's
 * script, and without. The script takes the same nodes over, so that nothing moves, and what is open stays so.
 */
export function renderElement(definition: Level | Ladder, options: RenderElementOptions): string {
  const { styles, src, ladder, view, open = [], value, headingLevel, theme, labels } = options;
  const isLadder = 'levels' in definition;
  const attributes = {
    lang: labels?.lang,
    src,
    level: ladder && !isLadder ? definition.id : undefined,
    view,
    open: (typeof open === 'string' ? open : open.join(' ')) || undefined,
    value: isLadder ? value : undefined,
    'heading-level': headingLevel,
    theme,
  };
  const shown = isLadder ? definition.levels : [definition];
  const props: ViewProps = {
    tabs: view === 'tabs',
    headingLevel: headingLevel ?? 2,
    labels,
    open: open === 'all' ? [...new Set(shown.flatMap(({ competencies }) => competencies.map(({ id }) => id)))] : open,
    onOpenChange: () => {},
  };
  const content = isLadder
    ? viewLadder(definition, { value, onValueChange: () => {} }, props)
    : viewLevel({ level: definition, ladder }, props);
  const data = ladder && !isLadder ? onlyWith(definition, ladder) : definition;
  const tag = renderToStaticMarkup(createElement(isLadder ? 'rungs-ladder' : 'rungs-level', attributes));
  const end = tag.lastIndexOf('</');
  return (
    `${tag.slice(0, end)}<template shadowrootmode="open">${renderStyles(styles)}${renderRoot(content, theme, labels)}</template>` +
    // `<` could end it.
    `${src === undefined ? `<script type="application/json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>` : ''}${tag.slice(end)}`
  );
}

function renderRoot(content: ReactElement, theme: string | undefined, labels: Labels | undefined): string {
  const dir = labels && directionOf(labels.lang);
  // React escapes quotes in texts, so that this is found in tags only.
  const html = renderToString(content).replace(/ data-rungs="([\w-]+)"/g, ' part="$1"$&');
  const tag = renderToStaticMarkup(<div part="root" data-theme={theme} dir={dir} />);
  return tag.replace('</div>', () => `${html}</div>`);
}

function renderStyles(styles: RenderElementOptions['styles']): string {
  if ('href' in styles) return renderToStaticMarkup(<link rel="stylesheet" href={styles.href} />);
  // As `contentSecurityPolicy` of `rungs/html` takes its hash: lines end as a browser reads them, and nothing ends the element.
  return `<style>${styles.css.replace(/\r\n?/g, '\n').replace(/<(?=\/style|!--)/gi, '\\3c ')}</style>`;
}

/** A ladder of which the rungs are there, but one level only. */
const onlyWith = (level: Level, ladder: Ladder): Ladder => ({
  id: ladder.id,
  title: ladder.title,
  levels: ladder.levels.map((each) =>
    each.id === level.id
      ? level
      : { id: each.id, ...(each.code !== undefined && { code: each.code }), title: each.title, facts: [], competencies: [] },
  ),
});
