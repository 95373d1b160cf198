import type { Layer, LevelsOption } from '../draft/layers.js';
import type { OutlineNode, Part } from '../outline/outline.js';
import { namesAside, namesOther } from '../words/words.js';
import { type CompetencyPlan, planCompetencies } from './competency-plan.js';
import { type Family, familiesOf, type Named, namedOf, partOf } from './families.js';
import { leavesIn, leavesOf, qualityOf } from './leaves.js';
import { isProgram, readLevelName, readScale } from './level-name.js';
import { haveTails } from './split-level-name.js';

/** A hypothesis about which nodes are the levels. */
export interface LevelHypothesis {
  readonly family: Family;
  readonly layer: Layer;
  /** The levels, in the order of the text. */
  readonly levels: readonly Named[];
  /** Whether competencies are the parents of levels, instead of the reverse. */
  readonly isBeneath: boolean;
  readonly score: number;
  /** How much the names look like names of levels, from 0 to 1. */
  readonly scale: number;
}

/** The levels of one file. The other fields apply to all files that were read together. */
export interface FoundLevels extends LevelHypothesis {
  readonly plan: CompetencyPlan;
  /** Whether the code is at the end of each name, as in `Senior Engineer (L4)`. */
  readonly isTail: boolean;
  /** Whether this is a list that only describes levels with parts of their own elsewhere on the page. */
  readonly isOverview?: boolean;
}

export function planLevels(hypothesis: LevelHypothesis): FoundLevels {
  const { levels, isBeneath } = hypothesis;
  const parts = levels.flatMap(({ node }) =>
    node.kind === 'part' || node.kind === 'item' || node.kind === 'paragraph' ? [partOf(node)] : [],
  );
  return { ...hypothesis, plan: planCompetencies(isBeneath ? [] : parts), isTail: haveTails(levels.map(({ name }) => name)) };
}

const layers: Readonly<Record<string, Layer>> = {
  file: 'files',
  heading: 'headings',
  bold: 'headings',
  details: 'headings',
  label: 'labels',
  row: 'rows',
  column: 'columns',
  key: 'keys',
  entry: 'keys',
};

export const layerNamed = (layer: string): Layer => layers[layer.replace(/ \d+$/, '')] ?? 'headings';

/** Returns the hypotheses that have enough evidence, highest score first. Each says which nodes of one layer are levels. */
export function levelHypotheses(root: Part, chosen?: LevelsOption): LevelHypothesis[] {
  const all = leavesOf(root).statements;
  return familiesOf(root)
    .filter(({ layer }) => chosen === undefined || layerNamed(layer) === chosen || layer === chosen.replace('h', 'heading '))
    .flatMap((family) => {
      const judged = (each: Family): LevelHypothesis | undefined => judge(each, all, chosen !== undefined);
      const told = withoutPaths(family);
      return judged(told) ?? (told === family ? [] : (judged(family) ?? []));
    })
    .sort((a, b) => b.score - a.score);
}

function judge(family: Family, all: number, isChosen: boolean): LevelHypothesis | undefined {
  const { names, keys, groups } = family;
  // Sections about functions are often alike, but are no levels.
  const around = groups.flatMap(({ parent }) => parent.name.words || []);
  if (!isChosen && [names, around].some((each) => each.length > 1 && each.filter(isProgram).length * 2 >= each.length)) return undefined;
  const inOrder = names.toSorted((a, b) => (readLevelName(a).number ?? 0) - (readLevelName(b).number ?? 0));
  const isData = !isDocument(family.layer);
  const areLevels = groups.some(({ members }) => members.some(({ node }) => node.kind === 'part' && node.isLevelField));
  const areSteps =
    isData && names.every((name) => /^\d{1,2}\b/.test(name)) && readScale(inOrder, true).likeness.every((each) => each >= 0.8);
  const scaled = readScale(names);
  const likeness = areSteps ? names.map(() => 0.9) : areLevels ? scaled.likeness.map((each) => Math.max(each, 0.85)) : scaled.likeness;
  const { rises } = scaled;
  const aside = names.map((name) => namesAside(name) || namesOther(name));
  const asides = new Set(keys.filter((_, at) => aside[at]));
  const usual = likeness.filter((_, at) => !aside[at]);
  const sure = new Set(keys.filter((_, at) => (likeness[at] ?? 0) >= 0.5));
  const share = sure.size / Math.max(usual.length, 1);
  const mean = (list: readonly number[]): number => (list.length === 0 ? 0 : list.reduce((a, b) => a + b, 0) / list.length);
  const isCoded = names.filter((_, at) => likeness[at] === 1).length >= 2;
  const found = keys.flatMap((key, at) => (sure.has(key) ? (likeness[at] ?? 0) : []));
  // The path of a file is not evidence.
  const isByPath = family.layer === 'file' && groups.some(({ members }) => members.some(isByItsPath));
  const scale = isByPath ? 0 : mean(found) * (isCoded ? Math.max(0.8, share) : share);
  const members = groups.flatMap(({ members }) => members);
  const isKnown = sure.size > 0 && (share >= 0.34 || isCoded || isChosen);
  // A layer that the user has chosen consists of levels only, except for names such as `Introduction`.
  const own = members.filter(({ key, name }) => (isChosen ? !namesAside(name) : isKnown ? sure.has(key) : !asides.has(key)));
  const isRepeated = groups.length > 1 && own.length > new Set(own.map(({ key }) => key)).size;
  const isAlone = isData && !own.some(({ node }) => node.kind === 'part' && node.children.some((child) => child.kind === 'part'));
  // If the levels occur several times and have competencies, they are the levels of several jobs.
  const isBeneath = isAlone || (isRepeated && !haveCompetencies(own));
  const levels = isKnown && !isBeneath && !isChosen ? extend(groups, sure, own) : own;
  if (levels.length === 0) return undefined;
  const nodes = levels.map(({ node }) => node);
  const leaves = leavesIn(nodes);
  const { statements } = leaves;
  const hasInner = nodes.some((node) => 'children' in node && node.children.some((child) => namedOf(child) !== undefined));
  const repetition = isBeneath ? crossing(family, sure, isKnown) : repeatedBeneath(levels);
  const coverage = all === 0 ? 0 : statements / all;
  const quality = qualityOf(leaves);
  const count = new Set(levels.map(({ key }) => key)).size;
  // Diagrams beside levels with codes are no evidence against them.
  const isSure = isCoded && share === 1 && own.length > 1;
  if (!isChosen && (statements === 0 || (quality < 0.4 && !isSure))) return undefined;
  const isOne = count === 1;
  if (
    !isChosen &&
    !isEnough({
      scale,
      repetition,
      coverage,
      isOne,
      statements,
      sentences: leaves.sentences,
      plain: statements - leaves.labelled,
      quality,
      count,
      isKnown,
      hasInner,
      parents: groups.length,
    })
  )
    return undefined;
  const score = 3 * scale + 1.2 * repetition + coverage + (rises && count > 1 ? 0.4 : 0) + (count > 1 && isKnown ? 0.5 : 0) + quality * 0.3;
  return { family, layer: layerNamed(family.layer), levels, isBeneath, score, scale };
}

/** Whether the name of a file is from its path, because its text has no title. */
const isByItsPath = ({ node }: Named): boolean => node.kind === 'part' && node.layer === 'file' && node.name.isLiteral;

/** Removes files that are named by their path, if other files have a title. */
function withoutPaths(family: Family): Family {
  const members = family.groups.flatMap((group) => group.members);
  if (family.layer !== 'file' || members.every(isByItsPath) || !members.some(isByItsPath)) return family;
  const named = new Map(members.filter((member) => !isByItsPath(member)).map(({ key, name }) => [key, name]));
  const groups = family.groups.map((group) => ({ ...group, members: group.members.filter((member) => !isByItsPath(member)) }));
  return { ...family, groups, names: [...named.values()], keys: [...named.keys()] };
}

const isDocument = (layer: string): boolean => !/^(?:key|entry|row|column)/.test(layer);

/** Whether most of these nodes have children with statements, as levels with competencies have. */
function haveCompetencies(levels: readonly Named[]): boolean {
  const inner = levels.filter(
    ({ node }) => node.kind === 'part' && node.children.some((child) => child.kind === 'part' && leavesOf(child).statements > 0),
  );
  return inner.length * 2 > levels.length;
}

interface Evidence {
  readonly scale: number;
  readonly repetition: number;
  readonly coverage: number;
  readonly isOne: boolean;
  readonly statements: number;
  readonly sentences: number;
  /** The number of statements without a label. Those with one may be definitions. */
  readonly plain: number;
  readonly quality: number;
  readonly count: number;
  readonly isKnown: boolean;
  readonly hasInner: boolean;
  readonly parents: number;
}

/** Whether the evidence is enough to read the text as a ladder. */
function isEnough({ scale, repetition, coverage, isOne, statements, sentences, plain, quality, isKnown, hasInner }: Evidence): boolean {
  // Many pages that are not ladders have a role in their title, so a single level needs more evidence.
  if (isOne)
    return scale >= 0.85
      ? coverage > 0.3
      : scale >= 0.5 && hasInner && plain >= 4 && plain * 4 > statements * 3 && quality > 0.75 && coverage > 0.5;
  if (isKnown && scale >= 0.4) return coverage >= 0.15;
  return repetition >= 0.6 && coverage >= 0.5 && quality > 0.65 && statements >= 4 && sentences * 5 >= statements * 3;
}

/** Adds siblings whose names alone do not show that they are levels: those between two levels, or with children of the same names. */
function extend(groups: Family['groups'], sure: ReadonlySet<string>, own: readonly Named[]): Named[] {
  const inner = new Set(own.flatMap(({ node }) => keysBeneath(node)));
  return groups.flatMap(({ members }) => {
    const first = members.findIndex(({ key }) => sure.has(key));
    const last = members.findLastIndex(({ key }) => sure.has(key));
    return members.filter((member, at) => {
      if (sure.has(member.key)) return true;
      if (namesAside(member.name) || /[?？]$/.test(member.name) || leavesOf(member.node).statements === 0) return false;
      const beneath = keysBeneath(member.node);
      const shared = beneath.filter((key) => inner.has(key)).length;
      const isAlike = beneath.length >= 2 && shared >= 2 && shared * 2 >= beneath.length;
      const isBetween = at > first && at < last && (shared > 0 || (beneath.length === 0 && inner.size === 0));
      return isAlike || isBetween;
    });
  });
}

export function keysBeneath(node: OutlineNode): string[] {
  if (node.kind !== 'part' && node.kind !== 'item' && node.kind !== 'paragraph') return [];
  return partOf(node).children.flatMap((child) => namedOf(child)?.key ?? []);
}

/** The share of the cells of the matrix of parents and names that are filled, from 0 to 1. */
function crossing({ groups, keys }: Family, sure: ReadonlySet<string>, isKnown: boolean): number {
  const wanted = new Set(keys.filter((key) => !isKnown || sure.has(key)));
  const filled = groups.reduce((sum, { members }) => sum + new Set(members.map(({ key }) => key).filter((key) => wanted.has(key))).size, 0);
  // Without names of levels, a single row or column is not evidence.
  if (!isKnown && (groups.length < 2 || wanted.size < 2)) return 0;
  return wanted.size === 0 ? 0 : filled / (wanted.size * groups.length);
}

/** The share of levels that have the same names below them, from 0 to 1, at the depth of 1 to 3 where it is highest. */
function repeatedBeneath(levels: readonly Named[]): number {
  if (levels.length < 2) return 0;
  const depths: Map<string, number>[] = [];
  for (const { node } of levels.slice(0, 60)) {
    let layer: readonly OutlineNode[] = [node];
    for (let depth = 0; depth < 3; depth++) {
      layer = layer.flatMap((each) =>
        each.kind === 'part' || each.kind === 'item' || each.kind === 'paragraph' ? partOf(each).children : [],
      );
      const counts = depths[depth] ?? new Map<string, number>();
      depths[depth] = counts;
      for (const key of new Set(layer.flatMap((each) => namedOf(each)?.key ?? []))) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const shares = depths.map((counts) => {
    const list = [...counts.values()];
    const again = list.filter((count) => count > 1);
    // A single repeated name is not evidence.
    return again.length < 2 ? 0 : again.reduce((a, b) => a + b, 0) / (list.length * Math.min(levels.length, 60));
  });
  return Math.max(0, ...shares);
}
