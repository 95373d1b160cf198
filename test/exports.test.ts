import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as rungs from 'rungs';
import * as dataEngineering from 'rungs/data/octopus-data-engineering';
import * as softwareEngineering from 'rungs/data/octopus-software-engineering';
import * as element from 'rungs/element';
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
import * as markdown from 'rungs/markdown';
import * as review from 'rungs/review';
import * as acceptance from 'rungs/review/acceptance';
import * as http from 'rungs/review/http';
import * as indexeddb from 'rungs/review/indexeddb';
import * as reviewLabelsDe from 'rungs/review/labels/de';
import * as reviewReact from 'rungs/review/react';
import * as vite from 'rungs/vite';
import { expect, it } from 'vitest';

const modules = {
  rungs,
  'rungs/element': element,
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
  'rungs/markdown': markdown,
  'rungs/review': review,
  'rungs/review/acceptance': acceptance,
  'rungs/review/http': http,
  'rungs/review/indexeddb': indexeddb,
  'rungs/review/labels/de': reviewLabelsDe,
  'rungs/review/react': reviewReact,
  'rungs/vite': vite,
  'rungs/data/octopus-data-engineering': dataEngineering,
  'rungs/data/octopus-software-engineering': softwareEngineering,
};

/** What users may rely on: a name is added with a new minor version, and removed with a new major one. */
const names: Readonly<Record<keyof typeof modules, readonly string[]>> = {
  rungs: [
    'CompetencyAccordion',
    'CompetencyTabs',
    'CopyLink',
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
    'paragraphsOf',
    'prepareSearch',
    'proseText',
    'searchLadder',
    'validateLadder',
    'validateLevel',
  ],
  'rungs/element': ['RungsLadderElement', 'RungsLevelElement'],
  'rungs/formats': ['assessmentCsv', 'csvFormat', 'jsonFormat', 'markdownFormat', 'notionFormat', 'notionRequests'],
  'rungs/html': ['contentSecurityPolicy', 'renderLadder', 'renderLevel'],
  'rungs/html/styles': ['pageStyles'],
  'rungs/labels/ar': ['arabic'],
  'rungs/labels/de': ['german'],
  'rungs/labels/en': ['english'],
  'rungs/labels/es': ['spanish'],
  'rungs/labels/fr': ['french'],
  'rungs/labels/ja': ['japanese'],
  'rungs/labels/pt-br': ['brazilianPortuguese'],
  'rungs/markdown': ['readLadder', 'readLevel', 'repairEncoding', 'writeChangeNotes', 'writeLevel'],
  'rungs/review': [
    'actionsOf',
    'addEvidence',
    'agreeAction',
    'aimFor',
    'assessmentJson',
    'canWrite',
    'carryOver',
    'compareAssessments',
    'conflictAt',
    'conflictsOf',
    'createAssessment',
    'createMemoryStore',
    'editAction',
    'editEvidence',
    'emptyHistory',
    'entriesOf',
    'entryOf',
    'evidenceOf',
    'exportFrom',
    'failure',
    'finish',
    'format',
    'gapsTo',
    'listedOf',
    'memoryData',
    'mergeAssessments',
    'mergeRegisters',
    'moveEntry',
    'note',
    'octopusRatings',
    'openSession',
    'orphansOf',
    'overviewOf',
    'put',
    'rate',
    'readAssessment',
    'readRegister',
    'redo',
    'remember',
    'removeAction',
    'removeEvidence',
    'reviewEnglish',
    'setStatus',
    'settle',
    'share',
    'startSession',
    'subjectText',
    'subjectsOf',
    'success',
    'summarise',
    'undo',
    'validateAssessment',
    'valueAt',
    'writeAssessment',
    'writeConversationHtml',
    'writeConversationMarkdown',
    'dayIn',
    'listIn',
  ],
  'rungs/review/acceptance': ['acceptanceOf'],
  'rungs/review/http': ['createHttpStore'],
  'rungs/review/indexeddb': ['createIndexedDbStore'],
  'rungs/review/labels/de': ['germanReview'],
  'rungs/review/react': [
    'AssessmentComparison',
    'AssessmentForm',
    'AssessmentOverlay',
    'AssessmentSummary',
    'EvidenceLog',
    'GrowthPlan',
    'RatingInput',
    'SaveStatus',
    'assessed',
    'englishReview',
  ],
  'rungs/vite': ['rungs'],
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
    'rungs/vite/client',
    'rungs/styles.css',
    'rungs/level.css',
    'rungs/page.css',
    'rungs/review.css',
    'rungs/styles.layer.css',
    'rungs/package.json',
  ];
  const file = fileURLToPath(new URL('../package.json', import.meta.url));
  const { exports } = JSON.parse(readFileSync(file, 'utf8')) as { exports: Record<string, unknown> };
  const subpaths = Object.keys(exports).map((subpath) => subpath.replace(/^\./, 'rungs'));
  expect(subpaths.toSorted()).toEqual([...Object.keys(modules), ...withoutNames].toSorted());
});
