import type { Plugin } from 'vite';

/** Plugin that removes comments and indentation from stylesheets that are imported as text (`?inline`). */
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
