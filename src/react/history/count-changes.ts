import { countOf, type HistoryLabels, listOf } from '../../labels/index.js';
import type { CompetencyDiff, DefinitionChange, DefinitionDiff, LevelDiff } from '../../ladder/index.js';

/** The order in which changes are counted and listed, most relevant to a reader first. */
export const changesInOrder: readonly DefinitionChange[] = ['reworded', 'added', 'moved', 'removed', 'retouched'];

/** Summarises the changes of a version in one line, such as `3 reworded, 2 new`. */
export function countChanges({ title, levels }: DefinitionDiff, words: HistoryLabels): string {
  const all = [...(title ? [title.change] : []), ...levels.flatMap(changesIn)];
  const labels = {
    reworded: words.rewordedCount,
    added: words.addedCount,
    moved: words.movedCount,
    removed: words.removedCount,
    retouched: words.retouchedCount,
  };
  const counts = changesInOrder.map((change) => {
    const number = all.filter((each) => each === change).length;
    return number > 0 ? countOf(labels[change], number, words) : '';
  });
  return listOf(counts.filter(Boolean), words);
}

/** Lists each change in a part. An added or removed level or competency counts by its contents, or as one change if it is empty. */
function changesIn(part: LevelDiff | CompetencyDiff): readonly DefinitionChange[] {
  const statements = 'competencies' in part ? part.facts : part.expectations;
  const within = [part.titles, part.summary, ...statements, ...part.examples].flatMap((each) => (each ? [each.change] : []));
  const all = [...within, ...('competencies' in part ? part.competencies.flatMap(changesIn) : [])];
  const countsItself = part.change !== undefined && (part.change === 'moved' || all.length === 0);
  return countsItself ? [...all, part.change] : all;
}
