import { isLadder, type Ladder, validateLadder, validateLevel } from '../ladder/index.js';
import { failure, type Outcome } from './outcome.js';
import type { PlacedLevel } from './views.js';

/** Validates a level, or a ladder of which it picks the level with the code or id `name`. */
export function readPlacedLevel(input: unknown, name: string | undefined): Outcome<PlacedLevel> {
  if (typeof input === 'object' && input !== null && isLadder(input)) {
    const { ladder, issues } = validateLadder(input);
    return ladder ? pickLevel(ladder, name) : { definition: undefined, issues };
  }
  const { level, issues } = validateLevel(input);
  return { definition: level && { level }, issues };
}

/** Picks a level of a ladder by code or id. Without a name it picks the level of a ladder that has only one. */
export function pickLevel(ladder: Ladder, name: string | undefined): Outcome<PlacedLevel> {
  const { levels } = ladder;
  const found = name === undefined ? undefined : (levels.find(({ id, code }) => [id, code].includes(name)) ?? levels.find(isNamed(name)));
  const level = found ?? (name === undefined && levels.length === 1 ? levels[0] : undefined);
  if (level) return { definition: { level, ladder }, issues: [] };
  const names = levels.map(({ id, code }) => code ?? id).join(', ');
  return name === undefined
    ? failure('no-level-named', `This is a ladder of several levels, so none was shown. Name one with \`level\`: ${names}.`)
    : failure('unknown-level', `The ladder “${ladder.title}” has no level “${name}”, so none was shown. It has ${names}.`);
}

/** Compares without case, so that `l4` finds `L4`. */
const isNamed =
  (name: string) =>
  ({ id, code }: { readonly id: string; readonly code?: string | undefined }): boolean =>
    [id, code].some((each) => each?.toLowerCase() === name.toLowerCase());
