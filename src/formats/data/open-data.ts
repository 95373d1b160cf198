import type { LadderFile } from '../../markdown/dialects/index.js';
import type { Document } from '../documents.js';
import type { FileReading } from '../draft/file-reading.js';
import { draftFromLadder } from '../draft/from-ladder.js';
import { noReading } from '../file-opener.js';
import type { Source } from '../source/source.js';
import { fieldOf } from '../words/words.js';
import type { DataNode } from './data-node.js';
import { outlineData } from './outline-data.js';
import { type DataReading, readKnownData } from './read-data.js';

/** Opens data: output of `rungs`, a list of statements with a level each, or data with any other keys. */
export function openData(
  file: LadderFile,
  source: Source,
  root: DataNode,
  dialect: 'json' | 'yaml' | 'front-matter',
): FileReading | Document {
  const known = readKnownData(root, source);
  if (known) return { ...noReading(file, source), dialect, ...withBuilder(known, source) };
  if (source.issues.some(({ severity }) => severity === 'error')) {
    source.add('not-read', source.whole, '1');
    return { ...noReading(file, source), dialect };
  }
  const { title, ...rest } = outlineData(root, source);
  return { file, source, outline: { dialect, ...(title && { title }), ...rest, isLevel: asksForSomething(root) } };
}

function withBuilder({ builder, whole, inherits }: DataReading, source: Source): Pick<FileReading, 'builder' | 'whole' | 'inherits'> {
  return whole ? { builder: draftFromLadder(whole, source), whole, inherits } : { builder, inherits };
}

/** Whether data has a key for expectations or competencies whose value is for one level. */
const asksForSomething = (node: DataNode): boolean =>
  node.kind === 'map' &&
  node.entries.some(({ key, value }) => /^\p{L}+$/u.test(key) && ['text', 'competency'].includes(fieldOf(key) ?? '') && !crosses(value));

/** Whether several entries have the same keys, as competencies with expectations by level have. */
function crosses(node: DataNode): boolean {
  const inner = node.kind === 'map' ? node.entries.flatMap(({ value }) => (value.kind === 'map' ? [value] : [])) : [];
  const keys = inner.flatMap(({ entries }) => entries.map(({ key }) => key).filter((key) => fieldOf(key) === undefined));
  return inner.length > 1 && keys.length > new Set(keys).size;
}
