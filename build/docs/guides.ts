import { readdirSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';

/** A guide of Storybook as a page of Markdown. */
export interface Guide {
  /** Its file in `docs/guides/`, without the extension. */
  readonly name: string;
  readonly title: string;
  readonly text: string;
}

/** How a code block is marked, where that is not the extension of the file. */
const languages: Readonly<Record<string, string>> = { astro: 'astro', cjs: 'js', mjs: 'js' };

/**
 * The guides, read from `stories/*.mdx` and `stories/guides/*.mdx`, which are their only source: code of examples and stories
 * is written out, links to pages of Storybook become links to files. `root` is the folder of the package.
 */
export function readGuides(root: string): readonly Guide[] {
  const files = ['stories', 'stories/guides'].flatMap((folder) =>
    readdirSync(resolve(root, folder))
      .filter((file) => file.endsWith('.mdx') && file !== 'welcome.mdx')
      .map((file) => `${folder}/${file}`),
  );
  const sources = files.map((file) => ({ file, name: basename(file, '.mdx'), mdx: readFileSync(resolve(root, file), 'utf8') }));
  const pages = new Map(sources.map(({ name, mdx }) => [storybookId(mdx, name), name]));
  const stories = storyFiles(root);
  return sources.map(({ file, name, mdx }) => ({
    name,
    title: /^# (.+)$/m.exec(mdx)?.[1] ?? name,
    text: `<!-- Generated from ${file} by \`npm run docs\`. Edit that file. -->\n\n${toMarkdown(mdx, { root, file, pages, stories })}`,
  }));
}

interface Context {
  readonly root: string;
  readonly file: string;
  /** Guide by the id of its page in Storybook. */
  readonly pages: ReadonlyMap<string, string>;
  /** File of an example by the name of its story. */
  readonly stories: ReadonlyMap<string, string>;
}

function toMarkdown(mdx: string, context: Context): string {
  const read = (path: string): string => readFileSync(resolve(context.root, path), 'utf8').trim();
  const raw = new Map(
    [...mdx.matchAll(/^import (\w+) from '((?:\.\.\/)+)(.+)\?raw';$/gm)].map(([, name = '', , path = '']) => [name, path]),
  );
  const text = mdx
    .replace(/^import .*\n/gm, '')
    .replace(/^<Meta .*\n/gm, '')
    .replace(/^<Code of="(.+)" \/>$/gm, (_, path: string) => fence(read(`examples/${path}`), path, `\`${path}\`:\n\n`))
    .replace(/^<Source code=\{(\w+)\} language="(\w+)" \/>$/gm, (_, name: string, language: string) =>
      fence(read(raw.get(name) ?? ''), `.${language}`),
    )
    // A canvas that shows no source is there to be tried, which Markdown cannot offer.
    .replace(/^<Canvas of=\{(?:\w+)\.(\w+)\}(.*) \/>$/gm, (_, story: string, rest: string) =>
      rest.includes('sourceState="shown"') ? fence(read(context.stories.get(story) ?? ''), '.tsx') : '',
    )
    .replace(/\]\(\?path=\/docs\/([\w-]+)--docs\)/g, (_, id: string) => `](${linkTo(id, context)})`)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  const [jsx] = /^<[A-Z].*$/m.exec(text.replace(/^(`{3,})[^`][\s\S]*?^\1$/gm, '')) ?? [];
  if (jsx) throw new Error(`${context.file}: ${jsx} has no form in Markdown. Add one to build/docs/guides.ts.`);
  return `${text}\n`;
}

/** A code block whose fence is longer than any that is in the code. */
function fence(code: string, file: string, caption = ''): string {
  const extension = file.slice(file.lastIndexOf('.') + 1);
  const ticks = '`'.repeat(Math.max(3, ...[...code.matchAll(/^`{3,}/gm)].map(([run]) => run.length + 1)));
  return `${caption}${ticks}${languages[extension] ?? extension}\n${code}\n${ticks}\n`;
}

/** A guide, or else the component that has the page. */
function linkTo(id: string, { file, pages }: Context): string {
  const page = pages.get(id);
  if (page) return `${page}.md`;
  if (id.includes('-')) throw new Error(`${file} links to ${id}, which is no guide. Link to the id of a page that is there.`);
  return `../components.md#${id}`;
}

/** The id that Storybook makes of a title: `guides-getting-started`. */
function storybookId(mdx: string, name: string): string {
  const title = /^<Meta title="(.+)" \/>$/m.exec(mdx)?.[1] ?? name;
  return title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

/** The examples that are stories, by name. */
function storyFiles(root: string): ReadonlyMap<string, string> {
  const stories = readFileSync(resolve(root, 'stories/guides/examples.stories.tsx'), 'utf8');
  return new Map(
    [...stories.matchAll(/^export const (\w+) = story\(\w+, '([\w-]+)'/gm)].map(([, name = '', file = '']) => [
      name,
      `stories/guides/examples/${file}.tsx`,
    ]),
  );
}
