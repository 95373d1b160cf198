import { byCodeUnits } from '../ladder/index.js';
import type { ListedAssessment } from './store.js';

/**
 * The assessment to show beside another: the view of somebody else for a self-assessment, and the self-assessment for the view of
 * somebody else. Both are about the same person and the same period; those without a period are for each other. Of several it
 * is one of the same level, then that of a manager, then the latest.
 */
export function pairedWith(one: ListedAssessment, all: readonly ListedAssessment[]): ListedAssessment | undefined {
  const candidates = all.filter(
    (each) =>
      one.about !== undefined &&
      each.about?.id === one.about.id &&
      (each.role === 'self') !== (one.role === 'self') &&
      each.cycle?.id === one.cycle?.id,
  );
  const rank = (each: ListedAssessment): number => (isOfLevel(each, one) ? 0 : 2) + (each.role === 'peer' ? 1 : 0);
  return candidates.sort((a, b) => rank(a) - rank(b) || byCodeUnits(b.statusDate ?? '', a.statusDate ?? '') || byCodeUnits(a.id, b.id))[0];
}

const isOfLevel = (a: ListedAssessment, b: ListedAssessment): boolean => a.level?.id === b.level?.id && a.ladder?.id === b.ladder?.id;
