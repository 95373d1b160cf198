import { countOf, type HistoryLabels, listOf } from '../../labels/index.js';
import type { CompetencyDiff, DefinitionChange, DefinitionDiff, LevelDiff } from '../../ladder/index.js';

/** What a reader looks for first comes first. */
export const changesInOrder: readonly DefinitionChange[] = ['reworded', 'added', 'moved', 'removed', 'retouched'];

/** Says in a line what a version changed: `3 reworded, 2 new`. */
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

/** Each change of a part; a level or a competency that came or went counts by what it says, if it says anything. */
function changesIn(part: LevelDiff | CompetencyDiff): readonly DefinitionChange[] {
  const statements = 'competencies' in part ? part.facts : part.expectations;
  const within = [part.titles, part.summary, ...statements, ...part.examples].flatMap((each) => (each ? [each.change] : []));
  const all = [...within, ...('competencies' in part ? part.competencies.flatMap(changesIn) : [])];
  const countsItself = part.change !== undefined && (part.change === 'moved' || all.length === 0);
  return countsItself ? [...all, part.change] : all;
}
