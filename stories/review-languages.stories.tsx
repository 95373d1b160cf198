import type { Meta, StoryObj } from '@storybook/react-vite';
import { l3, l4, ladder } from 'rungs/data/octopus-data-engineering';
import { arabic } from 'rungs/labels/ar';
import { german } from 'rungs/labels/de';
import { spanish } from 'rungs/labels/es';
import { french } from 'rungs/labels/fr';
import { japanese } from 'rungs/labels/ja';
import { brazilianPortuguese } from 'rungs/labels/pt-br';
import { arabicReview } from 'rungs/review/labels/ar';
import { germanReview } from 'rungs/review/labels/de';
import { spanishReview } from 'rungs/review/labels/es';
import { frenchReview } from 'rungs/review/labels/fr';
import { japaneseReview } from 'rungs/review/labels/ja';
import { brazilianPortugueseReview } from 'rungs/review/labels/pt-br';
import { AssessmentComparison, AssessmentForm, AssessmentSummary, EvidenceLog, GrowthPlan } from 'rungs/review/react';
import { expect } from 'storybook/test';
import mg3 from '../test/cases/mercari/jp/MG3.octopus.md';
import { type DemoReview, demoReview } from './demo-languages.js';
import { State } from './states.js';

const meta = {
  title: 'Review/Languages',
  tags: ['!autodocs'],
} satisfies Meta;
export default meta;

type Story = StoryObj<typeof meta>;

const inArabic = demoReview({ ladder, level: l3, next: l4, names: ['أنت (عرض توضيحي)', 'الإدارة (عرض توضيحي)'] });
const arabicLabels = { ...arabic, ...arabicReview };
const rtl: Story['decorators'] = [
  (Story) => (
    <div lang="ar" dir="rtl">
      <Story />
    </div>
  ),
];

/** An English definition on an Arabic page: labels, digits and dates are Arabic, and the layout is mirrored. */
export const ArabicForm: Story = {
  render: () => <AssessmentForm defaultValue={inArabic.self} labels={arabicLabels} status={{ state: 'saved', where: 'server' }} />,
  decorators: rtl,
  play: async ({ canvas, canvasElement, step }) => {
    await expect(canvas.getByRole('heading', { name: 'تقييم ذاتي' })).toBeVisible();
    await step('the words to choose from begin at the right', async () => {
      const [first, second] = canvas.getAllByRole('radio').map((radio) => radio.getBoundingClientRect());
      await expect(second?.right).toBeLessThan(first?.left ?? 0);
    });
    await step('what happened has its line at the right, and its day in Arabic digits', async () => {
      const evidence = canvasElement.querySelector('[data-rungs="evidence"]');
      await expect(evidence && getComputedStyle(evidence).borderRightWidth).toBe('2px');
      await expect(canvas.getAllByRole('time')[0]).toHaveTextContent(/١٤/);
    });
  },
};

export const ArabicComparison: Story = {
  render: () => <AssessmentComparison a={inArabic.self} b={inArabic.managers} labels={arabicLabels} />,
  decorators: rtl,
  play: async ({ canvas, canvasElement }) => {
    const [own, other] = [...canvasElement.querySelectorAll('[data-rungs="view"]')].map((view) => view.getBoundingClientRect());
    await expect(canvas.getByRole('heading', { name: 'ما اختلفت فيه الرؤية' })).toBeVisible();
    await expect((own?.top ?? 0) < (other?.top ?? 0) || (own?.left ?? 0) > (other?.right ?? 0)).toBe(true);
  },
};

export const ArabicPlan: Story = {
  render: () => <GrowthPlan defaultValue={inArabic.self} next={l4} labels={arabicLabels} />,
  decorators: rtl,
};

export const ArabicSummary: Story = {
  render: () => <AssessmentSummary assessment={inArabic.self} labels={arabicLabels} />,
  decorators: rtl,
};

/** Arabic has a dual form for two results. */
export const ArabicEvidence: Story = {
  render: () => <EvidenceLog defaultValue={inArabic.self} labels={arabicLabels} />,
  decorators: rtl,
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('searchbox', { name: 'البحث في الشواهد' }), '٢٠٢٣');
    await expect(canvas.getByText('شاهدان')).toBeVisible();
  },
};

const mercari = { id: 'mercari', title: 'Mercari Engineering Career Ladder' };
const names = ['ご自身（デモ）', '上司（デモ）'] as const;
const inJapanese = demoReview({ ladder: mercari, level: mg3, next: mg3, names });
const japaneseLabels = { ...japanese, ...japaneseReview };
// Without a level below, all expectations of MG3 are part of the plan.
const fromNothing = demoReview({ ladder: mercari, level: { ...mg3, competencies: [] }, next: mg3, names });

/** An assessment against Mercari's MG3 in Japanese (CC0), with the rating scale of Octopus Deploy. */
export const JapaneseForm: Story = {
  render: () => (
    <AssessmentForm defaultValue={inJapanese.self} labels={japaneseLabels} status={{ state: 'saved', where: 'server' }} lang="ja" />
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { name: '自己評価' })).toBeVisible();
    await expect(canvas.getAllByRole('radiogroup')).toHaveLength(mg3.competencies.length);
  },
};

export const JapaneseComparison: Story = {
  render: () => <AssessmentComparison a={inJapanese.self} b={inJapanese.managers} labels={japaneseLabels} lang="ja" />,
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('heading', { level: 3 })[0]).toHaveTextContent('見方が異なる点');
  },
};

export const JapanesePlan: Story = {
  render: () => <GrowthPlan defaultValue={fromNothing.self} next={mg3} labels={japaneseLabels} lang="ja" />,
};

export const JapaneseSummary: Story = {
  render: () => <AssessmentSummary assessment={inJapanese.self} labels={japaneseLabels} lang="ja" />,
};

const languages = {
  العربية: [arabicLabels, inArabic],
  Deutsch: [{ ...german, ...germanReview }],
  Español: [{ ...spanish, ...spanishReview }],
  Français: [{ ...french, ...frenchReview }],
  日本語: [japaneseLabels],
  'Português (Brasil)': [{ ...brazilianPortuguese, ...brazilianPortugueseReview }],
} as const satisfies Record<string, readonly [typeof arabicLabels, DemoReview?]>;
const inEnglish = demoReview({ ladder, level: l3, next: l4, names: ['You (demo)', 'Your manager (demo)'] });

/** One growth plan with the labels of every language. */
export const EveryState: Story = {
  render: () => (
    <>
      {Object.entries(languages).map(([name, [labels, demo = inEnglish]]) => (
        <div key={name} lang={labels.lang} dir={labels.lang === 'ar' ? 'rtl' : undefined}>
          <State name={name}>
            <GrowthPlan defaultValue={demo.self} next={l4} labels={labels} idPrefix={`${labels.lang}-`} />
          </State>
        </div>
      ))}
    </>
  ),
};
