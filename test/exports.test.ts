import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as rungs from 'rungs';
import * as blocknote from 'rungs/blocknote';
import * as dataEngineering from 'rungs/data/octopus-data-engineering';
import * as softwareEngineering from 'rungs/data/octopus-software-engineering';
import * as element from 'rungs/element';
import * as elementServer from 'rungs/element/server';
import * as elementStyles from 'rungs/element/styles';
import * as embed from 'rungs/embed';
import * as formats from 'rungs/formats';
import * as html from 'rungs/html';
import * as htmlStyles from 'rungs/html/styles';
import * as labelsAr from 'rungs/labels/ar';
import * as labelsDe from 'rungs/labels/de';
import * as labelsEn from 'rungs/labels/en';
import * as labelsEs from 'rungs/labels/es';
import * as labelsFr from 'rungs/labels/fr';
import * as labelsJa from 'rungs/labels/ja';
import * as labelsPtBr from 'rungs/labels/pt-br';
import * as lexical from 'rungs/lexical';
import * as markdown from 'rungs/markdown';
import * as review from 'rungs/review';
import * as acceptance from 'rungs/review/acceptance';
import * as http from 'rungs/review/http';
import * as indexeddb from 'rungs/review/indexeddb';
import * as reviewLabelsAr from 'rungs/review/labels/ar';
import * as reviewLabelsDe from 'rungs/review/labels/de';
import * as reviewLabelsEs from 'rungs/review/labels/es';
import * as reviewLabelsFr from 'rungs/review/labels/fr';
import * as reviewLabelsJa from 'rungs/review/labels/ja';
import * as reviewLabelsPtBr from 'rungs/review/labels/pt-br';
import * as reviewReact from 'rungs/review/react';
import * as tiptap from 'rungs/tiptap';
import * as vite from 'rungs/vite';
import * as webpack from 'rungs/webpack';
import { expect, it } from 'vitest';

const modules = {
  rungs,
  'rungs/blocknote': blocknote,
  'rungs/element': element,
  'rungs/element/server': elementServer,
  'rungs/element/styles': elementStyles,
  'rungs/embed': embed,
  'rungs/formats': formats,
  'rungs/html': html,
  'rungs/html/styles': htmlStyles,
  'rungs/labels/ar': labelsAr,
  'rungs/labels/de': labelsDe,
  'rungs/labels/en': labelsEn,
  'rungs/labels/es': labelsEs,
  'rungs/labels/fr': labelsFr,
  'rungs/labels/ja': labelsJa,
  'rungs/labels/pt-br': labelsPtBr,
  'rungs/lexical': lexical,
  'rungs/markdown': markdown,
  'rungs/review': review,
  'rungs/review/acceptance': acceptance,
  'rungs/review/http': http,
  'rungs/review/indexeddb': indexeddb,
  'rungs/review/labels/ar': reviewLabelsAr,
  'rungs/review/labels/de': reviewLabelsDe,
  'rungs/review/labels/es': reviewLabelsEs,
  'rungs/review/labels/fr': reviewLabelsFr,
  'rungs/review/labels/ja': reviewLabelsJa,
  'rungs/review/labels/pt-br': reviewLabelsPtBr,
  'rungs/review/react': reviewReact,
  'rungs/tiptap': tiptap,
  'rungs/vite': vite,
  'rungs/webpack': webpack,
  'rungs/data/octopus-data-engineering': dataEngineering,
  'rungs/data/octopus-software-engineering': softwareEngineering,
};

/** What users may rely on: a name is added with a new minor version, and removed with a new major one. */
const names: Readonly<Record<keyof typeof modules, readonly string[]>> = {
  rungs: [
    'CompetencyAccordion',
    'CompetencyTabs',
    'CopyLink',
    'DefinitionHistory',
    'ExampleList',
    'ExpectationList',
    'LadderView',
    'LevelActions',
    'LadderSearch',
    'LadderMatrix',
    'LadderRadar',
    'LevelCard',
    'LevelComparison',
    'LevelFacts',
    'LevelView',
    'Prose',
    'canonicalProse',
    'carryIds',
    'compareLevels',
    'clipboardContent',
    'deriveIds',
    'deriveLadderIds',
    'diffDefinitions',
    'emojiPattern',
    'english',
    'fingerprint',
    'isSafeUrl',
    'ladderTerms',
    'levelName',
    'levelTerms',
    'levelsOf',
    'paragraphsOf',
    'prepareSearch',
    'proseText',
    'searchLadder',
    'validateLadder',
    'validateLevel',
  ],
  'rungs/blocknote': ['insertRungs', 'rungsBlock', 'rungsItems'],
  'rungs/element': ['RungsLadderElement', 'RungsLevelElement'],
  'rungs/element/server': ['renderElement'],
  'rungs/element/styles': ['elementStyles'],
  'rungs/embed': ['embed'],
  'rungs/formats': [
    'accountForWords',
    'assessmentCsv',
    'caseFormat',
    'casePackage',
    'csvFormat',
    'cultureAmpFiles',
    'cultureAmpFormat',
    'docxFormat',
    'fifteenFiveFormat',
    'jsonFormat',
    'jsonLdFormat',
    'markdownFormat',
    'notionFormat',
    'notionRequests',
    'openFileBytes',
    'readCsv',
    'readJson',
    'readLadder',
    'readLadders',
    'readTables',
    'readYaml',
    'xlsxFormat',
    'yamlFormat',
  ],
  'rungs/html': [
    'contentSecurityPolicy',
    'escapeHtml',
    'oEmbed',
    'renderComparison',
    'renderLadder',
    'renderLevel',
    'renderMatrix',
    'renderNotes',
    'renderPage',
  ],
  'rungs/html/styles': ['pageStyles'],
  'rungs/labels/ar': ['arabic'],
  'rungs/labels/de': ['german'],
  'rungs/labels/en': ['english'],
  'rungs/labels/es': ['spanish'],
  'rungs/labels/fr': ['french'],
  'rungs/labels/ja': ['japanese'],
  'rungs/labels/pt-br': ['brazilianPortuguese'],
  'rungs/lexical': ['$createRungsNode', '$isRungsNode', 'INSERT_RUNGS_COMMAND', 'RungsNode', 'RungsOption', 'RungsPlugin', 'rungsOptions'],
  'rungs/markdown': ['readInline', 'readLadder', 'readLevel', 'repairEncoding', 'writeChangeNotes', 'writeLevel'],
  'rungs/review': [
    'actionsOf',
    'addEvidence',
    'agreeAction',
    'aimFor',
    'assessmentJson',
    'basisLines',
    'canWrite',
    'carryOver',
    'compareAssessments',
    'conflictAt',
    'conflictsOf',
    'createAssessment',
    'createMemoryStore',
    'dayIn',
    'editAction',
    'editEvidence',
    'editFields',
    'emptyHistory',
    'entriesOf',
    'entryOf',
    'evidenceOf',
    'exportFrom',
    'failure',
    'finish',
    'format',
    'formatDay',
    'formatList',
    'formatVersion',
    'gapsTo',
    'listIn',
    'listedOf',
    'longestText',
    'markDone',
    'memoryData',
    'mergeAssessments',
    'mergeRegisters',
    'mismatchesOf',
    'moveEntry',
    'newId',
    'note',
    'octopusRatings',
    'openSession',
    'orphansOf',
    'overviewOf',
    'pairedWith',
    'periodText',
    'put',
    'rate',
    'readAssessment',
    'readRegister',
    'recordStep',
    'recordTitle',
    'recordValue',
    'redo',
    'remember',
    'removeAction',
    'removeEvidence',
    'resolveConflict',
    'reviewEnglish',
    'setCycle',
    'setStatus',
    'setTargetLevel',
    'settle',
    'share',
    'shorten',
    'shownVersions',
    'startSession',
    'statusText',
    'subjectText',
    'subjectsOf',
    'success',
    'summarise',
    'undo',
    'validateAssessment',
    'valueAt',
    'versionText',
    'writeAssessment',
    'writeConversationHtml',
    'writeConversationMarkdown',
    'writeNote',
    'writeRecord',
  ],
  'rungs/review/acceptance': ['acceptanceOf'],
  'rungs/review/http': ['assessmentOnServer', 'createHttpStore'],
  'rungs/review/indexeddb': ['createIndexedDbStore'],
  'rungs/review/labels/ar': ['arabicReview'],
  'rungs/review/labels/de': ['germanReview'],
  'rungs/review/labels/es': ['spanishReview'],
  'rungs/review/labels/fr': ['frenchReview'],
  'rungs/review/labels/ja': ['japaneseReview'],
  'rungs/review/labels/pt-br': ['brazilianPortugueseReview'],
  'rungs/review/react': [
    'AssessmentComparison',
    'AssessmentForm',
    'AssessmentOverlay',
    'AssessmentSummary',
    'DamagedRecords',
    'EvidenceLog',
    'GrowthPlan',
    'RatingInput',
    'SaveStatus',
    'assessed',
    'englishReview',
  ],
  'rungs/tiptap': ['Rungs', 'rungsItems'],
  'rungs/vite': ['rungs'],
  'rungs/webpack': ['default'],
  'rungs/data/octopus-data-engineering': ['l2', 'l3', 'l4', 'ladder'],
  'rungs/data/octopus-software-engineering': ['l1', 'l2', 'l3', 'l4', 'l5', 'l6', 'ladder'],
};

it.each(Object.entries(modules))('%s exports its public names and no others', (subpath, module) => {
  expect(Object.keys(module).toSorted()).toEqual(names[subpath as keyof typeof modules].toSorted());
});

it('names every subpath of package.json', () => {
  const withoutNames = [
    'rungs/element/register',
    'rungs/rungs-element.js',
    'rungs/rungs-embed.html',
    'rungs/rungs-embed.js',
    'rungs/vite/client',
    'rungs/schema.json',
    'rungs/styles.css',
    'rungs/editor.css',
    'rungs/level.css',
    'rungs/element.css',
    'rungs/page.css',
    'rungs/site.css',
    'rungs/review.css',
    'rungs/styles.layer.css',
    'rungs/tailwind.css',
    'rungs/theme/mantine.css',
    'rungs/theme/mui.css',
    'rungs/theme/shadcn.css',
    'rungs/components.json',
    'rungs/package.json',
  ];
  const file = fileURLToPath(new URL('../package.json', import.meta.url));
  const { exports } = JSON.parse(readFileSync(file, 'utf8')) as { exports: Record<string, unknown> };
  const subpaths = Object.keys(exports).map((subpath) => subpath.replace(/^\./, 'rungs'));
  expect(subpaths.toSorted()).toEqual([...Object.keys(modules), ...withoutNames].toSorted());
});
