import css from './element.css?inline';

/** The stylesheet of an element that a server renders, for its `styles: { css: elementStyles }`: `rungs/element.css` as text. */
export const elementStyles: string = css;
