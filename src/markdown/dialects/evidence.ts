import type { Block } from '../blocks.js';
import { exampleLabel } from './example-lines.js';
import type { FoundLevels } from './find-levels.js';
import { namesLadder } from './level-title.js';
import { type Section, sectionsIn, titleOf } from './sections.js';

/** Whether a text with so much evidence is a ladder. */
export const isEvidence = (evidence: number): boolean => evidence >= 2;

/**
 * How much speaks for a text being a ladder, and against it: a recipe has headings and bullets too. What levels are
 * called speaks for it, as do people who say what they do, and examples; code, versions and instructions against it.
 */
export function evidenceIn(root: Section, { levels, strength, competencyFirst }: FoundLevels, path = ''): number {
  const titles = [...sectionsIn(root)].map(({ section }) => titleOf(section));
  const count = tally(levels);
  const share = (part: number): number => (count.statements === 0 ? 0 : part / count.statements);
  const words = [
    strength,
    Number(levels.length > 1) * Math.min(strength, 1),
    Number(competencyFirst),
    Number(titles.some(namesLadder)),
    Number(/(?:^|[/\\])\p{L}{1,3}\d{1,2}(?=[\s._-]|$)|ladder|competenc|career/iu.test(path)),
    2 * Number(share(count.people) >= 0.5) || Number(share(count.people) >= 0.25),
    Number(share(count.thirdPerson) >= 0.5),
    Number(count.examples > 0) + Number(count.facts > 0),
  ];
  const against = [
    3 * Number(titles.filter((title) => instructions.test(title)).length > 0),
    3 * Number(titles.some((title) => /^\s*\[?v?\d+\.\d+/i.test(title))),
    Math.min(4, count.code),
    Number(count.images > 2),
    3 * Number(count.statements === 0),
    // A custom title is no evidence, so what is beneath it has to be.
    Number(strength === 0 && levels.length < 2),
  ];
  return sum(words) - sum(against);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const instructions =
  /^(?:\W*)(?:install(?:ation|ing)?|usage|quick ?start|getting started|requirements|prerequisites|api(?: reference)?|licen[cs]e|ingredients|method|directions|unreleased|build(?:ing)?|test(?:s|ing)?|release|commands|configuration|dependencies|contributors)(?:\W*)$/i;

interface Tally {
  statements: number;
  people: number;
  thirdPerson: number;
  examples: number;
  facts: number;
  code: number;
  images: number;
}

function tally(levels: readonly Section[]): Tally {
  const count: Tally = { statements: 0, people: 0, thirdPerson: 0, examples: 0, facts: 0, code: 0, images: 0 };
  const look = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.kind === 'paragraph') say(block.source);
      else if (block.kind === 'list') for (const item of block.items) look(item.blocks);
      else if (block.kind === 'details') {
        if (/^(?:examples?:?)?$/i.test(block.summary)) count.examples++;
        look(block.blocks);
      } else if (block.kind === 'quote') look(block.blocks);
      else if (block.kind === 'other' && block.what !== 'HTML') count.code++;
    }
  };
  const say = (source: string): void => {
    count.statements++;
    if (/^\W*(?:I|I['’]m|I['’]ve|my|we|you|your|ich|je|yo|eu|私|我)\b/iu.test(source)) count.people++;
    // `Leads …`, `Consistently takes …`
    if (/^\W*(?:\p{L}+ly |also |has |is )?\p{Lu}?\p{Ll}{2,}(?:[^s]s|es)\b/u.test(source)) count.thirdPerson++;
    if (source.split('\n').some((line) => exampleLabel.test(line))) count.examples++;
    if (/^(?:\*\*|__)[^*_]{1,80}(?:[:：](?:\*\*|__)|(?:\*\*|__)\s*[:：])/.test(source)) count.facts++;
    if (/!\[/.test(source)) count.images++;
  };
  for (const level of levels) {
    look(level.blocks);
    for (const { section } of sectionsIn(level)) look(section.blocks);
  }
  return count;
}
