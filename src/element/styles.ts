import css from './element.css?inline';

/** The text of `rungs/element.css`, for `styles: { css: elementStyles }` of `renderElement`. */
export const elementStyles: string = css;
