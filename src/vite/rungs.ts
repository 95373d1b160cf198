import { existsSync, readFileSync } from 'node:fs';
import type { Plugin, ViteDevServer } from 'vite';
import {
  asLadder,
  compileLadder,
  compileLevel,
  filesOf,
  folderOf,
  joinPaths,
  type LadderPlace,
  ladderPath,
  moduleOf,
  type Problem,
  pathOfPlace,
  placeOfLadder,
  type ReadOptions,
  relativePath,
  resolvePath,
  slashed,
} from '../compile/index.js';
import type { Ladder, Level } from '../ladder/index.js';
import { Ids } from './ids.js';
import { type Reporter, report } from './report.js';

export interface RungsOptions extends ReadOptions {
  /**
   * Which Markdown files are levels, tested on the whole path. `false` where another plugin reads Markdown, such as
   * Astro's: then a level is what is imported as `./L4.md?level`.
   * @default every `.md`
   */
  readonly include?: RegExp | false;
  /**
   * Whether warnings of the reader fail a build, and show as errors in development.
   * @default false
   */
  readonly strict?: boolean;
  /**
   * A JSON file, relative to Vite's `root`, that remembers the ids of what was built last, so that links and ratings stay
   * with their statement when its words change. A build reads and writes it: commit it. In development it is only read.
   * That of `rungs build`, `ladder.ids.json` beside `ladder.json`, may be named too: then both give the same ids, and a
   * build writes the levels of `ladder.json` as well.
   */
  readonly memory?: string;
}

/** Marks what has no file of its own. */
const virtual = '\0rungs:';
const askedLevel = /\?level$/;

/**
 * Vite plugin that turns definitions into data, with no parser in the output: `import level from './L4.md'`, and
 * `import ladder from './ladder?ladder'` for all of a folder and the folders in it, `'./ladder/*.md?ladder'` for those that
 * a glob finds, or `'./ladder.csv?ladder'` for a table or data: what `readLadder` of `rungs/formats` reads. Of a folder,
 * JSON counts only where there is nothing else, as with `rungs build`.
 * `'./L4.md?level'` is the first, whatever `include` says.
 *
 * Issues of the reader are warnings of the build, with file, line and column; a file without a level is an error. In
 * development a saved definition updates what imports it in place, with its ids, and so does a file that comes or goes.
 * For the types of such imports, add `rungs/vite/client` to `types` in tsconfig.json.
 */
export function rungs({ include = /\.md$/, strict, memory, aliases }: RungsOptions = {}): Plugin {
  const options = { strict, aliases };
  /** What was asked for by an import, and nothing else: an address of the server must not reach other folders. */
  const places = new Map<string, LadderPlace | string>();
  let root = slashed(process.cwd());
  let server: ViteDevServer | undefined;
  let ids: Ids | undefined;
  let isInMessage = false;

  const moduleFrom = (definition: Ladder | Level | undefined) =>
    ({ code: moduleOf(definition), map: { mappings: '' }, moduleType: 'js' }) as const;

  /** Says what there is to say of a definition, and gives it the ids it had. */
  function finish(reporter: Reporter, name: string, ladder: Ladder | undefined, problems: readonly Problem[]): Ladder | undefined {
    report(reporter, problems, isInMessage);
    if (!ladder) return undefined;
    try {
      ids ??= new Ids(memory === undefined ? undefined : resolvePath(root, memory), server !== undefined);
      const carried = ids.carry(name, ladder);
      report(reporter, carried.problems, isInMessage);
      return carried.ladder;
    } catch (error) {
      return reporter.error({ message: error instanceof Error ? error.message : String(error) });
    }
  }

  function levelFrom(reporter: Reporter, file: string, text: string): ReturnType<typeof moduleFrom> {
    const { definition: level, problems } = compileLevel(file, text, options);
    return moduleFrom(finish(reporter, file, level && asLadder(level), problems)?.levels[0]);
  }

  return {
    name: 'rungs',
    // Before Vite looks for a file, which an import of a folder is not.
    enforce: 'pre',
    configResolved(config) {
      root = slashed(config.root);
    },
    configureServer(started) {
      server = started;
    },
    buildStart() {
      isInMessage = server === undefined && 'rolldownVersion' in this.meta;
    },
    async resolveId(specifier, importer) {
      if (places.has(specifier)) return specifier;
      const level = askedLevel.test(specifier) ? specifier.replace(askedLevel, '') : undefined;
      const path = level ?? ladderPath(specifier);
      if (path === undefined || specifier.startsWith('\0')) return null;
      const isInPackage = !/^(?:\.|\/|[a-z]:)/i.test(path);
      const paths = isInPackage ? [(await this.resolve(path, importer, { skipSelf: true }))?.id ?? path] : pathsOf(path, importer, root);
      const place = level === undefined ? firstOf(paths, placeOfLadder) : paths.find((each) => existsSync(each));
      if (place === undefined) {
        return this.error({
          message: `There is nothing at “${path}”, so the import has no data. Name a file for a level, such as './L4.md?level', and a folder, a glob or a file for a ladder, such as './ladder?ladder'.`,
          ...(importer !== undefined && { id: importer }),
        });
      }
      // From the root, as some builds write ids into comments; and no name of a file, which others would read.
      const id = `${virtual}${relativePath(root, nameOf(place))}:${typeof place === 'string' ? 'level' : 'ladder'}`;
      places.set(id, place);
      return id;
    },
    async load(id) {
      const place = places.get(id);
      if (place === undefined) return null;
      if (typeof place === 'string') {
        this.addWatchFile(place);
        return levelFrom(this, place, readFileSync(place, 'utf8'));
      }
      const { definition, problems, files } = await compileLadder(place, root, options);
      for (const file of files) this.addWatchFile(file);
      // So that a file that comes is seen, outside of the root too.
      if (server) server.watcher.add(place.folder);
      else this.addWatchFile(place.folder);
      return moduleFrom(finish(this, pathOfPlace(place), definition, problems));
    },
    transform(text, id) {
      const isLevel = include !== false && include.test(id) && !id.startsWith(virtual);
      return isLevel ? levelFrom(this, slashed(id), text) : null;
    },
    hotUpdate({ type, file, modules }) {
      // What is written is an import of its ladders already; what comes or goes is not.
      if (type === 'update') return undefined;
      const { moduleGraph } = this.environment;
      const ladders = [...places].flatMap(([id, place]) =>
        typeof place !== 'string' && file.startsWith(`${place.folder}/`) && (type === 'delete' || filesOf(place).includes(file))
          ? (moduleGraph.getModuleById(id) ?? [])
          : [],
      );
      return [...new Set([...modules, ...ladders])];
    },
    writeBundle() {
      ids?.write();
    },
  };
}

/** Where a path may lead: from the file that has it, from Vite's root, or from that of the disk. */
const pathsOf = (path: string, importer: string | undefined, root: string): readonly string[] =>
  path.startsWith('.') ? [joinPaths(folderOf(slashed(importer ?? `${root}/`).replace(/\?.*/s, '')), path)] : [joinPaths(root, path), path];

const nameOf = (place: LadderPlace | string): string => (typeof place === 'string' ? place : pathOfPlace(place));

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
