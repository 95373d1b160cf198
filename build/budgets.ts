import { languages, subpathOf } from './subpaths.js';

/** The maximum gzipped size. Files in `ignore` do not count, because a page loads them later or already has them. */
type Limit = string | { readonly limit: string; readonly ignore: readonly string[] };

/** The module that handles links to statements. A page loads it only when its URL has such a link. */
const followLink = '*/follow-link.js';
const withoutLinks = (limit: string): Limit => ({ limit, ignore: [followLink] });
const besideEditor = (limit: string, ...packages: readonly string[]): Limit => ({
  limit,
  ignore: [...packages, 'react', 'react-dom', followLink],
});

/**
 * The size budget of each subpath, either as a whole or for imports from it; `*` imports everything. A name that starts with `dist/`
 * is a file that is not a subpath and that another file loads.
 */
export const budgets: Readonly<Record<string, Limit | Readonly<Record<string, Limit>>>> = {
  rungs: {
    '{ LevelView }': withoutLinks('12 kB'),
    '{ LevelCard, ExampleList }': '2.55 kB',
    '{ CompetencyAccordion }': withoutLinks('10.8 kB'),
    '{ CompetencyTabs }': withoutLinks('11.5 kB'),
    '{ LevelComparison }': '5.2 kB',
    '{ DefinitionHistory }': '11 kB',
    '{ LadderView }': withoutLinks('19 kB'),
    '{ LadderMatrix }': withoutLinks('4.85 kB'),
    '{ LadderRadar }': '3.5 kB',
    '{ ExpectationList }': '1.05 kB',
    '{ LadderSearch }': '5.97 kB',
    '{ LevelFacts }': '1 kB',
    '{ Prose }': '0.8 kB',
    '{ LevelActions }': '3 kB',
    '{ CopyLink }': '1.4 kB',
    '{ validateLadder, fingerprint }': '6 kB',
    '{ carryIds }': '7.5 kB',
    '{ diffDefinitions }': '7.8 kB',
    '{ searchLadder }': '3 kB',
    '*': '47.6 kB',
  },
  'dist/react/follow-link.js': '0.8 kB',
  'rungs/formats': {
    '{ markdownFormat }': '5.5 kB',
    '{ csvFormat }': '8.5 kB',
    '{ jsonFormat }': '0.3 kB',
    '{ notionFormat }': '1.6 kB',
    '{ yamlFormat }': '17.5 kB',
    '{ fifteenFiveFormat }': '8.2 kB',
    '{ cultureAmpFormat }': '8.5 kB',
    '{ caseFormat }': '2.85 kB',
    '{ jsonLdFormat }': '850 B',
    '{ readLadder }': '215.1 kB',
    // The packages that read and write office files are loaded only for them.
    '{ openFileBytes, docxFormat, xlsxFormat }': { limit: '9.3 kB', ignore: ['docx', 'fflate', 'hucre', 'mammoth'] },
    '{ accountForWords }': '62.5 kB',
    '{ readCsv }': '101.7 kB',
    '{ readTables }': '122 kB',
    '{ readYaml }': '164.5 kB',
    '{ readJson }': '136.9 kB',
  },
  'rungs/rungs-element.js': { limit: '80.4 kB', ignore: ['./rungs-element/*'] },
  'dist/rungs-element/markdown.js': '74.25 kB',
  'rungs/element/register': {
    limit: '35.45 kB',
    ignore: [
      followLink,
      '*/markdown/index.js',
      ...languages.filter((name) => name !== 'en').flatMap((name) => [`*/labels/${name}.js`, `./${name}.js`]),
    ],
  },
  'rungs/embed': { '{ embed }': '1 kB' },
  'rungs/rungs-embed.js': '1 kB',
  'dist/rungs-embed-page.js': '2.2 kB',
  'rungs/blocknote': besideEditor('30 kB', '@blocknote/core', '@blocknote/react'),
  'rungs/lexical': besideEditor('30.05 kB', 'lexical', '@lexical/react'),
  'rungs/tiptap': besideEditor('30 kB', '@tiptap/core', '@tiptap/pm', '@tiptap/react'),
  'rungs/review/react': {
    '{ RatingInput }': '4 kB',
    '{ AssessmentForm }': '20.95 kB',
    '{ EvidenceLog }': '16.3 kB',
    '{ AssessmentComparison }': '13.25 kB',
    '{ GrowthPlan }': '19.3 kB',
    '{ AssessmentSummary }': '12 kB',
    '*': '31.7 kB',
  },
  'rungs/review/labels/ar': { '*': '3.5 kB' },
  'rungs/review/labels/de': { '*': '2.8 kB' },
  'rungs/review/labels/es': { '*': '2.7 kB' },
  'rungs/review/labels/fr': { '*': '2.9 kB' },
  'rungs/review/labels/ja': { '*': '3.35 kB' },
  'rungs/review/labels/pt-br': { '*': '2.7 kB' },
  'rungs/html': { '{ renderLevel }': '3.6 kB', '{ renderComparison }': '5.6 kB', '{ renderMatrix }': '4.5 kB', '*': '9.6 kB' },
  'rungs/html/styles': { '*': '4.7 kB' },
  'rungs/labels/ar': { '*': '2.2 kB' },
  'rungs/labels/de': { '*': '1.7 kB' },
  'rungs/labels/en': { '*': '1.7 kB' },
  'rungs/labels/es': { '*': '1.7 kB' },
  'rungs/labels/fr': { '*': '1.7 kB' },
  'rungs/labels/ja': { '*': '1.7 kB' },
  'rungs/labels/pt-br': { '*': '1.7 kB' },
  'rungs/markdown': { '*': '74.5 kB' },
  'rungs/data/octopus-data-engineering': { '*': '7 kB' },
  'rungs/data/octopus-software-engineering': { '*': '15.5 kB' },
  'rungs/review': { '{ openSession, startSession }': '11.5 kB', '*': '28.75 kB' },
  'rungs/review/indexeddb': { '*': '11.5 kB' },
  'rungs/review/http': { '*': '12.35 kB' },
  'rungs/styles.css': '7 kB',
  'rungs/styles.layer.css': '7 kB',
  'rungs/tailwind.css': '7.05 kB',
  'rungs/theme/mantine.css': '0.3 kB',
  'rungs/theme/mui.css': '0.3 kB',
  'rungs/theme/shadcn.css': '0.3 kB',
  'rungs/level.css': '5 kB',
  'rungs/element.css': '5.8 kB',
  'rungs/editor.css': '7.5 kB',
  'rungs/page.css': '4.6 kB',
  'rungs/site.css': '6.7 kB',
  'rungs/review.css': '4.4 kB',
};

const isLimit = (budget: (typeof budgets)[string] | undefined): budget is Limit =>
  typeof budget === 'string' || (budget !== undefined && 'ignore' in budget);

/** The budgets in the configuration format of size-limit. */
export const sizeLimits = Object.entries(budgets).flatMap(([name, budget]) => {
  const path = name.startsWith('dist/') ? name : subpathOf(name).output;
  const row = (limit: Limit) => ({ path, gzip: true, ...(typeof limit === 'string' ? { limit } : limit) });
  if (isLimit(budget)) return [{ name, ...row(budget) }];
  return Object.entries(budget).map(([names, limit]) => ({
    name: names === '*' ? name : `${name} ${names}`,
    import: names,
    ...row(limit),
  }));
});
