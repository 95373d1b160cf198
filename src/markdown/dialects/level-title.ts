import { splitCode } from '../heading.js';

/** How sure a heading's words say that it names a level: 0 not at all, 1 by a word such as `Senior`, 2 by a code, 3 by both. */
export function levelStrength(source: string): number {
  const text = plain(source);
  if (!text || text.length > longest || ladderWords.test(text)) return 0;
  const { code, title } = splitCode(text);
  const numbered =
    code !== undefined ||
    /^(?:level|grade|band|rung|stufe|niveau|nivel|nível|レベル|グレード)\s*(?:\d+|[ivx]+)(?![\p{L}\p{N}])/iu.test(text);
  const bracketed = /\((?:level\s*)?\p{L}{0,4}\d{1,3}\)$/iu.test(text);
  return (numbered || bracketed ? 2 : 0) + Number(namesRole(title || text));
}

/** Whether a heading names a whole ladder, or what is in one. */
export const namesLadder = (source: string): boolean => ladderWords.test(plain(source));

/** A title of what is neither level nor competency. */
export const namesAside = (source: string): boolean =>
  /^(?:faqs?|frequently asked questions|introduction|intro|overview|preamble|about.*|background.*|purpose|how to .*|glossary|references|resources|further reading|credits?|acknowledge?ments|attribution|changelog|change log|history|licen[cs]e|contribut(?:ing|ions?|ors)|feedback|notes?|disclaimer|questions.*)$/i.test(
    plain(source),
  );

/** A title of a list of links to the parts of the page. */
export const namesContents = (source: string): boolean =>
  /^(?:table of )?contents$|^toc$|^on this page$|^目次$|^目录$|^inhalt(?:sverzeichnis)?$|^sommaire$|^índice$/i.test(plain(source));

/** What headings are compared by. */
export const keyOf = (source: string): string =>
  (splitCode(plain(source)).title || plain(source))
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Longest title that is looked at. */
const longest = 80;

const plain = (source: string): string =>
  source
    .slice(0, 4 * longest)
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]+/g, '')
    .replace(/^[^\p{L}\p{N}]+|\s*[:：]\s*$/gu, '')
    .trim();

const ladderWords =
  /(?<!\p{L})(?:ladders?|frameworks?|matrix|matrices|competenc(?:y|ies)|progression|levels|levell?ing|guide|handbook|path|paths|expectations|criteria|rubrics?|キャリア|ラダー|等級|karriereleiter|kompetenz\p{L}*|parcours|competencias|competências)(?!\p{L})/iu;

const roles = new Set(
  [
    'engineer developer programmer designer manager director analyst scientist architect consultant specialist administrator admin',
    'researcher writer marketer recruiter accountant associate apprentice intern trainee graduate junior jr senior sr staff principal',
    'lead leader fellow expert partner president vp svp evp cto ceo cfo coo officer executive coordinator representative technician',
    'tester strategist producer editor lecturer professor teacher nurse supervisor distinguished novice beginner intermediate advanced',
    'proficient mid entry',
    'entwickler entwicklerin ingenieur ingenieurin leiter leiterin ingénieur ingénieure développeur développeuse responsable débutant',
    'confirmé ingeniero ingeniera desarrollador desarrolladora gerente engenheiro engenheira desenvolvedor desenvolvedora júnior pleno',
    'sênior инженер разработчик менеджер',
  ]
    .join(' ')
    .split(' '),
);

function namesRole(title: string): boolean {
  const words = title
    .replace(/\s*\([^)]*\)$/u, '')
    .replace(/(?:[-\s]level)$/iu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  if (words.length === 0 || words.length > 6) return false;
  if (/^(?:head|vp|vice president|director|chief) (?:of )?\p{L}/u.test(words.join(' '))) return true;
  // `Software Engineer 2`, `Engineer III`
  const last = words.at(-1) ?? '';
  const word = words.length > 1 && /^(?:\d{1,2}|[ivx]{1,4})$/.test(last) ? (words.at(-2) ?? '') : last;
  return (
    roles.has(word) ||
    /(?:エンジニア|マネージャー|シニア|ジュニア|リード|スタッフ|デザイナー|工程师|工程師|经理|經理|初级|中级|高级|资深)$/u.test(word)
  );
}
