export { type Compiled, type CompiledLadder, type CompileOptions, compileLadder, compileLevel, moduleOf } from './compile.js';
export { definitionsIn, filesThatFit } from './definitions-in.js';
export { IdMemory } from './id-memory.js';
export { filesOf, type LadderPlace, ladderPath, pathOfPlace, placeOfLadder } from './ladder-place.js';
export { UnreadableMemory } from './memory-file.js';
export { folderOf, joinPaths, relativePath, resolvePath, slashed } from './paths.js';
export { type CompileProblem, problemOf, stopsBuild, textOf } from './problem.js';
export type { ReaderOptions } from './read-source.js';
export { writeFile } from './write-file.js';
