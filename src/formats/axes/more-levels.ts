import type { LevelsOption } from '../draft/layers.js';
import type { OutlineNode, Part } from '../outline/outline.js';
import { familiesOf, type Named } from './families.js';
import { type FoundLevels, keysBeneath, type LevelHypothesis, levelHypotheses, planLevels } from './find-levels.js';
import { readLevelName } from './level-name.js';

/** A node and all its descendants. */
export function nodesIn(node: OutlineNode, nodes = new Set<OutlineNode>()): Set<OutlineNode> {
  nodes.add(node);
  if ('children' in node) for (const child of node.children) nodesIn(child, nodes);
  return nodes;
}

/**
 * The levels of other tracks on the same page, such as managers next to engineers: outside of the levels that were found. In the layer of
 * those, names that are less like names of levels are enough, and so is a single level with the same parts. A list that names most of the
 * levels again is an overview of them.
 */
export function moreIn(page: Part, first: FoundLevels, chosen?: LevelsOption): FoundLevels[] {
  const covered = new Set<OutlineNode>();
  const nodes = new Set<OutlineNode>();
  const cover = ({ levels }: LevelHypothesis): void => {
    for (const { node } of levels) {
      nodesIn(node, covered);
      nodes.add(node);
    }
  };
  cover(first);
  // If the page itself is a level, nothing is outside of it.
  if (covered.has(page)) return [];
  const more: FoundLevels[] = [];
  const isOutside = (node: OutlineNode): boolean => !covered.has(node) && ![...nodesIn(node)].some((each) => nodes.has(each));
  for (const overview of overviewsOf(page, first, isOutside)) {
    cover(overview);
    more.push(overview);
  }
  for (const hypothesis of levelHypotheses(page, chosen)) {
    const { levels, scale, family } = hypothesis;
    if (!levels.every(({ node }) => isOutside(node)) || levels.length < 2) continue;
    if (scale < (family.layer === first.family.layer ? 0.6 : 0.8)) continue;
    cover(hypothesis);
    more.push(planLevels(hypothesis));
  }
  const inner = new Set(first.levels.flatMap((level) => keysBeneath(level.node)));
  const single = familiesOf(page)
    .filter(({ layer }) => layer === first.family.layer)
    .flatMap(({ groups }) => groups.flatMap(({ members }) => members))
    .filter((member) => isLike(member, inner) && isOutside(member.node));
  return single.length === 0 ? more : [...more, planLevels({ ...first, levels: single })];
}

/** The lists whose labels name most of the levels again, and describe each with a text. */
function overviewsOf(page: Part, first: FoundLevels, isOutside: (node: OutlineNode) => boolean): FoundLevels[] {
  const known = new Set(first.levels.map(({ key }) => key));
  return familiesOf(page)
    .filter(({ layer }) => layer === 'label' && first.family.layer !== 'label')
    .flatMap(({ groups }) => groups)
    .filter(
      ({ members }) =>
        members.length > 1 &&
        members.filter(({ key }) => known.has(key)).length * 2 > members.length &&
        members.every(({ node }) => isOutside(node) && node.kind === 'item' && node.label?.rest && node.children.length === 0),
    )
    .map(({ members }) => ({ ...planLevels({ ...first, levels: members }), isOverview: true }));
}

/** Whether a node has the name of a level, and at least two parts with names of those of other levels. */
const isLike = ({ name, node }: Named, inner: ReadonlySet<string>): boolean =>
  readLevelName(name).likeness >= 0.85 && keysBeneath(node).filter((key) => inner.has(key)).length >= 2;
