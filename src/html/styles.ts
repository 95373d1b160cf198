import css from './page-styles.css?inline';

/** The stylesheet of a complete page, for its `styles: { css: pageStyles }`: `rungs/page.css` as text. */
export const pageStyles: string = css;
