import fc from 'fast-check';

/** What ladders of a language are made of. */
export interface Language {
  readonly titles: readonly string[];
  readonly competencies: readonly string[];
  readonly sentence: fc.Arbitrary<string>;
  /** The ways in which levels are named. */
  readonly levels: Readonly<Record<string, fc.Arbitrary<readonly Named[]>>>;
  /** What the columns and keys of a form are called. */
  readonly fields: Fields;
}

/** What a level is called. */
export interface Named {
  readonly code?: string;
  readonly title: string;
}

export interface Fields {
  readonly level: string;
  readonly competency: string;
  readonly text: string;
}

/** Some of these in their order, as a ladder of two to five levels. */
const someOf = (titles: readonly string[]): fc.Arbitrary<readonly Named[]> =>
  fc.subarray([...titles], { minLength: 2 }).map((some) => some.map((title) => ({ title })));

/** Levels that a code is all of, or that have one before their title. */
const coded = (schemes: readonly string[], titles: readonly string[]): fc.Arbitrary<readonly Named[]> =>
  fc
    .tuple(fc.constantFrom(...schemes), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 2, max: 5 }), fc.boolean())
    .map(([scheme, first, count, hasTitle]) =>
      Array.from({ length: count }, (_, at) => {
        const code = `${scheme}${first + at}`;
        return { code, title: (hasTitle && titles[at]) || code };
      }),
    );

const numbered = (nouns: readonly string[], separator = ' '): fc.Arbitrary<readonly Named[]> =>
  fc
    .tuple(fc.constantFrom(...nouns), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 2, max: 5 }))
    .map(([noun, first, count]) => Array.from({ length: count }, (_, at) => ({ title: `${noun}${separator}${first + at}` })));

const sentences = (subjects: readonly string[], verbs: readonly string[], objects: readonly string[], join = ' ', end = '.') =>
  fc
    .tuple(fc.constantFrom(...subjects), fc.constantFrom(...verbs), fc.constantFrom(...objects), fc.constantFrom(...objects))
    .map(([subject, verb, one, other]) => [subject, verb, one, other].filter(Boolean).join(join) + end);

const english: Language = {
  titles: ['Kitchen ladder', 'Framework of the harbour', 'Engineering levels'],
  // Some are what a README, a column or a level may be called too.
  competencies: [
    'Craft',
    'Communication',
    'Testing',
    'Requirements',
    'Planning',
    'Leadership',
    'Ownership of results',
    'Feedback',
    'Contribution',
    'Delivery',
    'Development',
    'Release',
    'Responsibilities',
    'Behaviors',
    'Working with others',
    'Expert knowledge',
  ],
  sentence: sentences(
    ['Plans', 'Writes', 'Explains', 'Improves', 'Repairs', 'Decides on', 'Shares'],
    ['the work of', 'what is known of', 'the order of', 'the cost of'],
    ['one team', 'two harbours', 'the whole house', 'a small part', 'the next season', 'every guest', 'old tools'],
  ),
  levels: {
    ranks: someOf(['Junior', 'Middle', 'Senior', 'Staff', 'Principal']),
    'ranks of a job': someOf(['Junior Engineer', 'Engineer', 'Senior Engineer', 'Staff Engineer', 'Principal Engineer']),
    numbers: numbered(['Level', 'Grade', 'Baker']),
    codes: coded(['L', 'IC', 'M'], ['Junior Engineer', 'Engineer', 'Senior Engineer', 'Staff Engineer', 'Principal Engineer']),
  },
  fields: { level: 'Level', competency: 'Competency', text: 'Expectation' },
};

const german: Language = {
  titles: ['Karriereleiter der Werkstatt', 'Stufenmodell Technik'],
  competencies: [
    'Handwerk',
    'Zusammenarbeit',
    'Planung',
    'Qualität',
    'Führung',
    'Umgang mit Kunden',
    'Verantwortung',
    'Anforderungen',
    'Aufgaben',
    'Konfiguration',
  ],
  sentence: sentences(
    ['Plant', 'Beschreibt', 'Erklärt', 'Verbessert', 'Prüft', 'Entscheidet über'],
    ['die Arbeit für', 'das Wissen über', 'die Reihenfolge für', 'die Kosten für'],
    ['ein Team', 'zwei Häfen', 'das ganze Haus', 'einen kleinen Teil', 'die nächste Woche', 'alle Gäste'],
  ),
  levels: {
    ranks: someOf(['Praktikantin', 'Anfängerin', 'Fortgeschrittene', 'Expertin']),
    'ranks of a job': someOf(['Junior Entwicklerin', 'Entwicklerin', 'Senior Entwicklerin', 'Leitende Entwicklerin']),
    numbers: numbered(['Stufe', 'Bäckerin']),
    codes: coded(
      ['S', 'E'],
      ['Junior Entwicklerin', 'Entwicklerin', 'Senior Entwicklerin', 'Leitende Entwicklerin', 'Principal Entwicklerin'],
    ),
  },
  fields: { level: 'Stufe', competency: 'Kompetenz', text: 'Erwartung' },
};

const japanese: Language = {
  titles: ['厨房のキャリアラダー', '等級制度'],
  competencies: ['技術力', '協調性', '計画', '品質管理', '顧客対応', '責任感', '学ぶ姿勢', '要件', '設定'],
  sentence: sentences(
    ['一人で', '仲間と', '毎日', '丁寧に', '期限までに'],
    ['小さな仕事の', '店全体の', '来月の', '新しい道具の', '難しい作業の'],
    ['計画を', '手順を', '費用を', '結果を', '課題を'],
    '',
    '説明します。',
  ),
  levels: {
    ranks: someOf(['インターン', 'ジュニア', 'ミドル', 'シニア', 'プリンシパル']),
    'ranks of a job': someOf(['ジュニアエンジニア', 'エンジニア', 'シニアエンジニア', 'リードエンジニア']),
    numbers: numbered(['レベル', 'グレード'], ''),
    codes: coded(['L', 'G'], ['ジュニアエンジニア', 'エンジニア', 'シニアエンジニア', 'リードエンジニア', 'プリンシパルエンジニア']),
  },
  fields: { level: 'レベル', competency: 'コンピテンシー', text: '期待' },
};

/** Words of no language: two to four syllables. */
const word = fc
  .array(fc.constantFrom('zu', 'ba', 'ko', 'mri', 'shel', 'tok', 'vun', 'dra', 'pel', 'quo', 'nim', 'wug'), { minLength: 2, maxLength: 4 })
  .map((syllables) => syllables.join(''));

const capital = (text: string): string => text.replace(/^./u, (letter) => letter.toUpperCase());
const words = (count: number) => fc.uniqueArray(word, { minLength: count, maxLength: count }).map((list) => list.map(capital));

const unknown: Language = {
  titles: ['Zubako mrishel', 'Wugtok'],
  competencies: ['Drapel', 'Vunquo nimba', 'Tokshel', 'Mrizu', 'Komri zu pelba', 'Nimwug'],
  sentence: fc.array(word, { minLength: 4, maxLength: 8 }).map((list) => `${capital(list.join(' '))}.`),
  levels: {
    codes: fc.tuple(words(5)).chain(([titles]) => coded(['X', 'ZB'], titles)),
    numbers: words(1).chain((nouns) => numbered(nouns)),
    'words of a job': fc
      .tuple(words(4), fc.integer({ min: 3, max: 4 }))
      .map(([[job = '', ...ranks], count]) => [job, ...ranks.map((rank) => `${rank} ${job}`)].slice(0, count).map((title) => ({ title }))),
    unknown: fc
      .tuple(words(4), fc.integer({ min: 3, max: 4 }))
      .map(([titles, count]) => titles.slice(0, count).map((title) => ({ title }))),
  },
  fields: { level: 'Level', competency: 'Competency', text: 'Expectation' },
};

export const languages = { English: english, German: german, Japanese: japanese, 'no language that is known': unknown } as const;
