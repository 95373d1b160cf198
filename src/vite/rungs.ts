import { existsSync, readFileSync, statSync } from 'node:fs';
import type { Alias, Plugin, ViteDevServer } from 'vite';
import {
  type CompileProblem,
  compileLadder,
  compileLevel,
  filesOf,
  type LadderPlace,
  ladderPath,
  moduleOf,
  pathOfPlace,
  placeOfLadder,
  type ReaderOptions,
  relativePath,
  resolvePath,
  slashed,
} from '../compile/index.js';
import { asLadder, type Ladder, type Level } from '../ladder/index.js';
import { Folders } from './folders.js';
import { Ids } from './ids.js';
import { pathsOf } from './paths-of.js';
import { type Reporter, report } from './report.js';

/** Options of the Vite plugin. */
export interface RungsOptions extends ReaderOptions {
  /**
   * Selects the Markdown files to compile to levels, by their absolute path. Pass `false` if another plugin compiles Markdown,
   * such as that of Astro; then import levels as `./L4.md?level`.
   *
   * @default /\.md$/
   */
  readonly include?: RegExp | false;
  /**
   * Whether warnings of the reader are errors. An error fails a build, and shows the error overlay in development.
   *
   * @default false
   */
  readonly strict?: boolean;
  /**
   * Path of a JSON file, relative to `root` of Vite, that stores the ids of the last build, so that links and ratings stay with
   * their statements when words change. A build reads and writes it; commit it to version control. The development server only
   * reads it.
   *
   * It can be the memory file of `rungs build`, `ladder.ids.json` next to `ladder.json`. Then both tools give the same ids, and a
   * build also updates `ladder.json`.
   */
  readonly memory?: string;
}

/** Prefix of virtual modules, which have no file. */
const virtual = '\0rungs:';
const startOfModule = /^\0rungs:/;
const levelQuery = /\?level$/;

/**
 * Vite plugin that compiles definitions to data, so that the bundle contains no parser.
 *
 * - `./L4.md` is a level, if `include` matches.
 * - `./L4.md?level` is a level, regardless of `include`.
 * - `./ladder?ladder` is a ladder from all files of a folder and its subfolders. JSON files count only if there are no others.
 * - `./ladder/*.md?ladder` is a ladder from the files that a glob matches.
 * - `./ladder.csv?ladder` is a ladder from a table or a data file, in any format that `readLadder` of `rungs/formats` reads.
 *
 * Issues are reported as warnings with file, line and column. A file without a level is an error. In development, saving, adding
 * or removing a file updates the importing modules with hot module replacement and keeps ids.
 *
 * For the types of these imports, add `rungs/vite/client` to `types` in tsconfig.json.
 *
 * @example
 * // vite.config.ts
 * export default defineConfig({ plugins: [rungs({ memory: 'ladder.ids.json' })] });
 * // app.ts
 * import ladder from './ladder?ladder';
 */
export function rungs({ include = /\.md$/, strict, memory, aliases }: RungsOptions = {}): Plugin {
  const options = { strict, aliases };
  /** The imports of the project. Only these are loaded, so that a request to the development server cannot read other folders. */
  const places = new Map<string, LadderPlace | string>();
  /** The files of each ladder, as they were when it was read or when Vite heard of them last. */
  const known = new Map<string, ReadonlyMap<string, string>>();
  const folders = new Folders(tellOfFiles);
  let root = slashed(process.cwd());
  let configured: readonly Alias[] = [];
  let server: ViteDevServer | undefined;
  let ids: Ids | undefined;
  let isInMessage = false;

  const moduleFrom = (definition: Ladder | Level | undefined) =>
    ({ code: moduleOf(definition), map: { mappings: '' }, moduleType: 'js' }) as const;

  /** Reports the problems of a definition, and gives it its previous ids. */
  function finish(reporter: Reporter, name: string, ladder: Ladder | undefined, problems: readonly CompileProblem[]): Ladder | undefined {
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

  /** Tells Vite what came, went or changed of the files of ladders since they were read, as its own watcher may not. Vite may hear of one twice. */
  function tellOfFiles(): void {
    const [come, changed, gone] = [new Set<string>(), new Set<string>(), new Set<string>()];
    for (const [id, before] of known) {
      const place = places.get(id);
      if (place === undefined || typeof place === 'string') continue;
      const now = statesOf(place);
      known.set(id, now);
      for (const [file, state] of now) if (before.get(file) !== state) (before.has(file) ? changed : come).add(file);
      for (const file of before.keys()) if (!now.has(file)) gone.add(file);
    }
    // It may not follow what it has missed, either.
    for (const file of come) server?.watcher.add(file).emit('add', file);
    for (const file of changed) server?.watcher.emit('change', file);
    for (const file of gone) server?.watcher.emit('unlink', file);
  }

  return {
    name: 'rungs',
    // Runs before the resolver of Vite, which cannot resolve a folder.
    enforce: 'pre',
    configResolved(config) {
      root = slashed(config.root);
      configured = config.resolve.alias;
    },
    configureServer(started) {
      server = started;
    },
    buildStart() {
      isInMessage = server === undefined && 'rolldownVersion' in this.meta;
    },
    resolveId: {
      filter: { id: [startOfModule, /\?(?:level|ladder)$/, /[*{].*\.md$/] },
      async handler(specifier, importer) {
        if (places.has(specifier)) return specifier;
        const level = levelQuery.test(specifier) ? specifier.replace(levelQuery, '') : undefined;
        const path = level ?? ladderPath(specifier);
        if (path === undefined || specifier.startsWith('\0')) return null;
        const resolved = /^(?:\.|\/|[a-z]:)/i.test(path) ? null : await this.resolve(path, importer, { skipSelf: true });
        const paths = [...(resolved ? [resolved.id] : []), ...pathsOf(path, { importer, root, aliases: configured })];
        const place = level === undefined ? firstOf(paths, placeOfLadder) : paths.find((each) => existsSync(each));
        if (place === undefined) {
          return this.error({
            message: `“${path}” does not exist, so the import has no data. For a level, import a file, such as './L4.md?level'; for a ladder, a folder, a glob or a file, such as './ladder?ladder'.`,
            ...(importer !== undefined && { id: importer }),
          });
        }
        // Relative to the root, because some builds write module ids into comments. Must not look like a file name, which other
        // plugins would load.
        const id = `${virtual}${relativePath(root, nameOf(place))}:${typeof place === 'string' ? 'level' : 'ladder'}`;
        places.set(id, place);
        return id;
      },
    },
    load: {
      filter: { id: startOfModule },
      async handler(id) {
        const place = places.get(id);
        if (place === undefined) return null;
        if (typeof place === 'string') {
          this.addWatchFile(place);
          return levelFrom(this, place, readFileSync(place, 'utf8'));
        }
        // So that a file that comes is seen, outside of the root too.
        if (!server) this.addWatchFile(place.folder);
        else if (server.config.server.watch !== null) {
          server.watcher.add(place.folder);
          folders.add(place.folder);
        }
        // Before it is read: what is written meanwhile is a change.
        known.set(id, statesOf(place));
        const { definition, problems, files } = await compileLadder(place, root, options);
        for (const file of files) this.addWatchFile(file);
        return moduleFrom(finish(this, pathOfPlace(place), definition, problems));
      },
    },
    transform: {
      filter: { id: include === false ? [] : include },
      handler(text, id) {
        const isLevel = include !== false && include.test(id) && !id.startsWith(virtual);
        return isLevel ? levelFrom(this, slashed(id), text) : null;
      },
    },
    hotUpdate({ type, file, modules }) {
      // An existing file is already a watched dependency of its ladders. An added or removed file is not.
      if (type === 'update') return undefined;
      const { moduleGraph } = this.environment;
      const near = [...places].filter(([, place]) => typeof place !== 'string' && file.startsWith(`${place.folder}/`));
      if (near.length === 0) return undefined;
      const ladders = near.flatMap(([id, place]) =>
        typeof place !== 'string' && (type === 'delete' || filesOf(place).includes(file)) ? (moduleGraph.getModuleById(id) ?? []) : [],
      );
      // Vite has a module for each watched file, and reloads the page for one that no module imports any longer.
      const imported = modules.filter(({ importers }) => importers.size > 0);
      return [...new Set([...imported, ...ladders])];
    },
    writeBundle() {
      ids?.write();
    },
    closeBundle() {
      folders.close();
    },
  };
}

/** Each file of a ladder with its size and the time of its last change, by which one sees that it was written. */
const statesOf = (place: LadderPlace): ReadonlyMap<string, string> =>
  new Map(
    filesOf(place).map((file) => {
      const { mtimeMs, size } = statSync(file, { throwIfNoEntry: false }) ?? {};
      return [file, `${mtimeMs} ${size}`];
    }),
  );

const nameOf = (place: LadderPlace | string): string => (typeof place === 'string' ? place : pathOfPlace(place));

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
