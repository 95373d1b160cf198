import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup, renderToString } from 'react-dom/server';
import { directionOf } from '../labels/index.js';
import type { Ladder, Level } from '../ladder/index.js';
import type { HeadingLevel, Labels } from '../react/index.js';
import { type ViewProps, viewLadder, viewLevel } from './views.js';

/** Options of `renderElement`. */
export interface RenderElementOptions {
  /**
   * Styles until the element's script applies its own. `css` is inlined into the shadow root, for instance `elementStyles` of
   * `rungs/element/styles`. `href` is the URL of a stylesheet, for instance of a copy of `rungs/element.css`.
   */
  readonly styles: { readonly css: string } | { readonly href: string };
  /**
   * URL from which the element loads the definition for hydration, so that the page does not contain it twice. If `ladder` is given,
   * the URL of the ladder.
   * @default none: the definition is embedded as JSON
   */
  readonly src?: string | undefined;
  /** The ladder that contains the level. With it, the card shows every level and marks the current one. */
  readonly ladder?: Ladder | undefined;
  /** How competencies are shown. @default 'accordion' */
  readonly view?: 'accordion' | 'tabs' | undefined;
  /** Ids of the initially open competencies, or `all`. @default [] */
  readonly open?: readonly string[] | 'all' | undefined;
  /** Id of the shown level of a ladder. @default the lowest level */
  readonly value?: string | undefined;
  /** Heading level of a level's title. Competencies are one level deeper. @default 2 */
  readonly headingLevel?: HeadingLevel | undefined;
  /** Theme of the element, independent of the page. @default the page's `color-scheme` */
  readonly theme?: 'light' | 'dark' | undefined;
  /** Labels of a language, which also sets the element's `lang`. @default English */
  readonly labels?: Labels | undefined;
}

/**
 * Renders `<rungs-level>` or `<rungs-ladder>` as HTML with a declarative shadow root, which is visible without script. The element's
 * script hydrates the same nodes: the layout does not shift, and open panels stay open.
 *
 * @example
 * ```ts
 * import { renderElement } from 'rungs/element/server';
 * import { elementStyles } from 'rungs/element/styles';
 *
 * const html = renderElement(level, { ladder, styles: { css: elementStyles } });
 * ```
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
    // `</script` in the definition would end the element.
    `${src === undefined ? `<script type="application/json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>` : ''}${tag.slice(end)}`
  );
}

function renderRoot(content: ReactElement, theme: string | undefined, labels: Labels | undefined): string {
  const dir = labels && directionOf(labels.lang);
  // Matches only in tags, because React escapes quotes in text.
  const html = renderToString(content).replace(/ data-rungs="([\w-]+)"/g, ' part="$1"$&');
  const tag = renderToStaticMarkup(<div part="root" data-theme={theme} dir={dir} />);
  return tag.replace('</div>', () => `${html}</div>`);
}

function renderStyles(styles: RenderElementOptions['styles']): string {
  if ('href' in styles) return renderToStaticMarkup(<link rel="stylesheet" href={styles.href} />);
  // Equal to the text that `contentSecurityPolicy` of `rungs/html` hashes: with normalised line ends, and `</style` escaped.
  return `<style>${styles.css.replace(/\r\n?/g, '\n').replace(/<(?=\/style|!--)/gi, '\\3c ')}</style>`;
}

/** Returns a ladder with the names of all levels, but the content of only one. */
const onlyWith = (level: Level, ladder: Ladder): Ladder => ({
  id: ladder.id,
  title: ladder.title,
  levels: ladder.levels.map((each) =>
    each.id === level.id
      ? level
      : { id: each.id, ...(each.code !== undefined && { code: each.code }), title: each.title, facts: [], competencies: [] },
  ),
});
