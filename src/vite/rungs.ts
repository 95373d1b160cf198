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
  /** Which Markdown files are levels, tested on the whole path. @default every `.md` */
  readonly include?: RegExp;
  /**
   * Whether warnings of the reader fail a build, and show as errors in development.
   * @default false
   */
  readonly strict?: boolean;
  /**
   * A JSON file, relative to Vite's `root`, that remembers the ids of what was built last, so that links and ratings stay
   * with their statement when its words change. A build reads and writes it: commit it. In development it is only read.
   */
  readonly memory?: string;
}

/** Marks what has no file of its own. */
const virtual = '\0rungs:';
const askedLevel = /\?level$/;

/**
 * Vite plugin that turns definitions into data, with no parser in the output: `import level from './L4.md'`, and
 * `import ladder from './ladder?ladder'` for all of a folder, or `'./ladder/*.md?ladder'` for those that a glob finds.
 * `'./L4.md?level'` is the first where another plugin, such as Astro's, takes `.md` for itself.
 *
 * Issues of the reader are warnings of the build, with file, line and column; a file without a level is an error. In
 * development a saved definition updates what imports it in place, with its ids, and so does a file that comes or goes.
 * For the types of such imports, add `rungs/vite/client` to `types` in tsconfig.json.
 */
export function rungs({ include = /\.md$/, strict, memory, aliases }: RungsOptions = {}): Plugin {
  const options = { strict, aliases };
  /** What was asked for by an import, and nothing else: an address of the server must not reach other folders. */
  const places = new Map<string, LadderPlace>();
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
      const carried = ids.carry(relativePath(root, name), ladder);
      report(reporter, carried.problems, isInMessage);
      return carried.ladder;
    } catch (error) {
      return reporter.error({ message: error instanceof Error ? error.message : String(error) });
    }
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
      const path = ladderPath(specifier);
      if (path === undefined || specifier.startsWith('\0')) return null;
      const isInPackage = !/^(?:\.|\/|[a-z]:)/i.test(path);
      const found = isInPackage ? (await this.resolve(path, importer, { skipSelf: true }))?.id : pathsOf(path, importer, root);
      const [place] = [found ?? []].flat().flatMap((path) => placeOfLadder(path) ?? []);
      if (!place) {
        return this.error({
          message: `There is nothing at “${path}” to make a ladder of, so the import has no data. Name a folder, a glob or one of the files, such as './ladder?ladder'.`,
          ...(importer !== undefined && { id: importer }),
        });
      }
      // From the root, as some builds write ids into comments.
      const id = `${virtual}${joinPaths(relativePath(root, place.folder), place.pattern)}?ladder`;
      places.set(id, place);
      return id;
    },
    load(id) {
      const place = places.get(id);
      if (!place) return null;
      const compiled = compileLadder(place, root, options);
      for (const file of compiled.files) this.addWatchFile(file);
      // So that a file that comes is seen, outside of the root too.
      if (server) server.watcher.add(place.folder);
      else this.addWatchFile(place.folder);
      return moduleFrom(finish(this, joinPaths(place.folder, place.pattern), compiled.definition, compiled.problems));
    },
    transform(text, id) {
      const isAsked = askedLevel.test(id);
      if (!isAsked && !include.test(id)) return null;
      const file = slashed(id.replace(askedLevel, ''));
      const { definition: level, problems } = compileLevel(file, text, options);
      return moduleFrom(finish(this, file, level && asLadder(level), problems)?.levels[0]);
    },
    hotUpdate({ type, file, modules }) {
      // What is written is an import of its ladders already; what comes or goes is not.
      if (type === 'update') return undefined;
      const changed = [...places].filter(([, place]) => type === 'delete' || filesOf(place).includes(file));
      const { moduleGraph } = this.environment;
      const ladders = changed.flatMap(([id, { folder }]) => (file.startsWith(`${folder}/`) ? (moduleGraph.getModuleById(id) ?? []) : []));
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
