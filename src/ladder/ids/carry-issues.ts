import type { Example, Expectation, Issue, Ladder } from '../types.js';
import { quote } from '../validate/examine-words.js';
import type { LadderPart, PartKind } from '../versions/ladder-parts.js';
import { isMoved, type PartMatch } from '../versions/part-pairs.js';
import type { CarriedIds } from './carried-ids.js';

const names: Readonly<Record<PartKind, string>> = {
  level: 'The level',
  fact: 'The fact',
  competency: 'The competency',
  expectation: 'The expectation',
  example: 'The example',
};

/** Reports the ids that a person should check: carried to other words or another place, offered, or gone. */
export function carryIssues({ ladder, carried, offered, gone }: Omit<CarriedIds, 'issues'>): readonly Issue[] {
  const paths = pathsOf(ladder);
  const issue = (rule: string, part: LadderPart | undefined, message: string): Issue => {
    const path = part && paths.get(keyOf(part));
    return { rule, severity: 'warning', message, ...(path !== undefined && { path }) };
  };
  const needsCheck = ({ from, to, likeness }: PartMatch): boolean => likeness < 1 || isMoved(from, to);
  return [
    ...carried.filter(needsCheck).map((match) => issue('id-carried', match.to, carriedMessage(match))),
    ...offered.map((match) =>
      issue(
        'id-offered',
        match.to,
        `${names[match.to.kind]} ${quote(match.to.text)} may be a new wording of ${quote(match.from.text)}, which had the id ${quote(match.from.id)}. Links and ratings still refer to that id. Confirm the match to carry the id over, or ignore it.`,
      ),
    ),
    ...gone.map((part) =>
      issue(
        'id-gone',
        undefined,
        `${names[part.kind]} ${quote(part.text)} was removed. Its id ${quote(part.id)} is reserved, because links and ratings may refer to it. Confirm which part replaces it, or ignore this.`,
      ),
    ),
  ];
}

function carriedMessage({ from, to, likeness }: PartMatch): string {
  const moved = isMoved(from, to) ? ` It moved from ${placeOf(from)} to ${placeOf(to)}.` : '';
  const reworded = likeness < 1 ? ` It was ${quote(from.text)}.` : '';
  return `${names[to.kind]} ${quote(to.text)} kept the id ${quote(to.id)}.${reworded}${moved} Links and ratings still refer to it. Check that its meaning is the same.`;
}

const placeOf = ({ level = '', competency }: LadderPart): string => quote(competency === undefined ? level : `${level} ${competency}`);

const keyOf = ({ kind, id }: LadderPart): string => JSON.stringify([kind, id]);

/** Maps each part to the JSON Pointer of its first occurrence. */
function pathsOf(ladder: Ladder): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  const add = (kind: PartKind, id: string, path: string): void => {
    const key = JSON.stringify([kind, id]);
    if (!paths.has(key)) paths.set(key, path);
  };
  const addAll = (kind: 'expectation' | 'example', statements: readonly (Expectation | Example)[], list: string): void => {
    for (const [at, { id, children = [] }] of statements.entries()) {
      add(kind, id, `${list}/${at}`);
      addAll(kind, children, `${list}/${at}/children`);
    }
  };
  for (const [at, level] of ladder.levels.entries()) {
    const path = `/levels/${at}`;
    add('level', level.id, path);
    for (const [at, { id }] of level.facts.entries()) add('fact', id, `${path}/facts/${at}`);
    addAll('example', level.examples ?? [], `${path}/examples`);
    for (const [at, { id, expectations, examples }] of level.competencies.entries()) {
      add('competency', id, `${path}/competencies/${at}`);
      addAll('expectation', expectations, `${path}/competencies/${at}/expectations`);
      addAll('example', examples, `${path}/competencies/${at}/examples`);
    }
  }
  return paths;
}
