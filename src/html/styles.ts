import css from './page-styles.css?inline';

/**
 * The text of `rungs/page.css`, the stylesheet of a complete page.
 *
 * @example renderLevel(level, { page: { styles: { css: pageStyles } } })
 */
export const pageStyles: string = css;
