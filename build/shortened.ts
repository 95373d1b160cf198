import type { Plugin } from 'vite';

/** A stylesheet that is imported as text (`?inline`) is for pages, not for people: without its comments and its indent. */
export const shortened: Plugin = {
  name: 'shortened',
  enforce: 'post',
  transform(code, id) {
    const [, text] = (id.endsWith('.css?inline') && /^export default (".*")/.exec(code)) || [];
    if (text === undefined) return undefined;
    const css = (JSON.parse(text) as string).replace(/\/\*.*?\*\//gs, '').replace(/\n\s*/g, '\n');
    return { code: `export default ${JSON.stringify(css.trim())};`, map: null };
  },
};
