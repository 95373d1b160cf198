import fc from 'fast-check';
import { type Ladder, type LadderDraft, type LevelDraft, proseText, type StatementDraft } from 'rungs';

/** A statement that is edited, and the id of the one that it came from. */
export interface Tagged extends StatementDraft {
  readonly origin: string | undefined;
  readonly children?: readonly Tagged[];
}

interface TaggedCompetency {
  title: string;
  expectations: Tagged[];
  examples: Tagged[];
}

export interface TaggedLevel extends Omit<LevelDraft, 'competencies' | 'examples'> {
  competencies: TaggedCompetency[];
  examples: Tagged[];
}

export interface TaggedLadder {
  readonly title: string;
  levels: TaggedLevel[];
}

export function tag({ title, levels }: Ladder): TaggedLadder {
  type Given = Ladder['levels'][number]['competencies'][number]['expectations'];
  const statements = (all: Given): Tagged[] =>
    all.map(({ id, text, children }) => ({ origin: id, text, ...(children && { children: statements(children) }) }));
  return {
    title,
    levels: levels.map(({ id: _, competencies, examples, facts, source: __, ...level }) => ({
      ...level,
      facts: facts.map(({ label, value }) => ({ label, value })),
      examples: statements(examples ?? []),
      competencies: competencies.map(({ id: _, ...each }) => ({
        ...each,
        expectations: statements(each.expectations),
        examples: statements(each.examples),
      })),
    })),
  };
}

/** The ladder as a reader would find it, and where each of its statements came from, in their order. */
export function untag({ title, levels }: TaggedLadder): { readonly draft: LadderDraft; readonly origins: readonly (string | undefined)[] } {
  const origins: (string | undefined)[] = [];
  const statements = (all: readonly Tagged[]): StatementDraft[] =>
    all.map(({ origin, text, children }) => {
      origins.push(origin);
      return { text, ...(children && { children: statements(children) }) };
    });
  const draft = {
    title,
    levels: levels.map(({ competencies, examples, ...level }) => ({
      ...level,
      examples: statements(examples),
      competencies: competencies.map((each) => ({
        ...each,
        expectations: statements(each.expectations),
        examples: statements(each.examples),
      })),
    })),
  };
  return { draft, origins };
}

type Edit = (ladder: TaggedLadder) => void;

const pick = <T>(all: readonly T[], at: number): T | undefined => all[at % Math.max(all.length, 1)];

const listOf = (ladder: TaggedLadder, [level, competency, isExample]: readonly [number, number, boolean]): Tagged[] | undefined => {
  const found = pick(pick(ladder.levels, level)?.competencies ?? [], competency);
  return isExample ? found?.examples : found?.expectations;
};

const numbers = fc.nat({ max: 999 });
const places = fc.tuple(numbers, numbers, fc.boolean());

const reword = (text: string, at: number, word: string): string => {
  const words = text.split(' ');
  words[at % words.length] = word;
  return words.join(' ');
};

/** What people do to a ladder, once. */
const edit = (strange: readonly string[]): fc.Arbitrary<Edit> => {
  const texts = fc.constantFrom(...strange);
  return fc.oneof(
    fc.record({ place: places, at: numbers, word: numbers, to: fc.constantFrom('colleagues', 'not', '', 'often,', 'Teams.') }).map(
      ({ place, at, word, to }): Edit =>
        (ladder) => {
          const list = listOf(ladder, place);
          const found = list && pick(list, at);
          if (found) list.splice(at % list.length, 1, { ...found, text: reword(proseText(found.text), word, to) || 'I' });
        },
    ),
    fc.record({ place: places, at: numbers, text: texts }).map(
      ({ place, at, text }): Edit =>
        (ladder) => {
          const list = listOf(ladder, place);
          list?.splice(at % (list.length + 1), 0, { origin: undefined, text });
        },
    ),
    fc.record({ from: places, to: places, at: numbers, isCopy: fc.boolean() }).map(
      ({ from, to, at, isCopy }): Edit =>
        (ladder) => {
          const list = listOf(ladder, from);
          const found = list && pick(list, at);
          if (!found) return;
          if (!isCopy) list.splice(at % list.length, 1);
          const target = listOf(ladder, to);
          target?.splice(at % (target.length + 1), 0, found);
        },
    ),
    fc.record({ place: places, at: numbers }).map(
      ({ place, at }): Edit =>
        (ladder) => {
          const list = listOf(ladder, place);
          if (list && list.length > 0) list.splice(at % list.length, 1);
        },
    ),
    fc.record({ place: places, to: fc.constantFrom('Craft', '__proto__', 'Stakeholder Success', 'Teaching') }).map(
      ({ place: [level, competency], to }): Edit =>
        (ladder) => {
          const found = pick(pick(ladder.levels, level)?.competencies ?? [], competency);
          if (found) found.title = to;
        },
    ),
    fc.record({ place: places }).map(
      ({ place }): Edit =>
        (ladder) => {
          listOf(ladder, place)?.reverse();
        },
    ),
    fc.tuple(numbers, fc.constantFrom('remove', 'copy', 'reverse')).map(
      ([at, what]): Edit =>
        (ladder) => {
          const found = pick(ladder.levels, at);
          if (what === 'reverse') ladder.levels.reverse();
          else if (what === 'remove') ladder.levels.splice(at % Math.max(ladder.levels.length, 1), 1);
          else if (found) ladder.levels.push(structuredClone(found));
        },
    ),
  );
};

/** A ladder after some edits. */
export const edits = (ladder: Ladder, strange: readonly string[]): fc.Arbitrary<TaggedLadder> =>
  fc.array(edit(strange), { maxLength: 8 }).map((all) => {
    const tagged = tag(ladder);
    for (const each of all) each(tagged);
    return tagged;
  });
