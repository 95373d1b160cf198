import '@fontsource-variable/inter';
import '@fontsource-variable/noto-sans-arabic';
import '@fontsource-variable/noto-sans-jp';
import '@fontsource/noto-color-emoji/emoji.css';
import type { Preview } from '@storybook/react-vite';
import type { CSSProperties } from 'react';
import { configure } from 'storybook/test';
import 'rungs/styles.css';
import 'rungs/review.css';
import { typesAsWritten } from './arg-types.js';
import './preview.css';

configure({ asyncUtilTimeout: 10_000 });

// Storybook leads links out of the frame that a story is in; here a link leads within it.
document.querySelector('base')?.removeAttribute('target');

const choice = (title: string, icon: string, items: Readonly<Record<string, string>>) => ({
  toolbar: { title, icon, items: Object.entries(items).map(([value, label]) => ({ value, title: label })), dynamicTitle: true },
});

/** The host around a story, as the toolbar sets it. */
const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    layout: 'fullscreen',
    controls: { expanded: true, sort: 'requiredFirst' },
    a11y: { test: 'error', options: { rules: { 'target-size': { enabled: true } } } },
    options: {
      storySort: {
        order: [
          'Welcome',
          'Guides',
          [
            'Getting started',
            'Writing ladders',
            'Replacing a part',
            'Vite',
            'Next and server components',
            'Plain HTML and a strict policy',
          ],
          'Theming',
          'Data Engineering ladder',
          'LadderView',
          'LevelView',
          'LevelComparison',
          'DefinitionHistory',
          'LadderMatrix',
          'LadderRadar',
          'LevelCard',
          'LevelFacts',
          'CompetencyAccordion',
          'CompetencyTabs',
          'ExpectationList',
          'ExampleList',
          'LadderSearch',
          'Prose',
          'LevelActions',
          'CopyLink',
          'Review',
          'Element',
          'Static HTML',
          'Playground',
          'Languages',
        ],
      },
    },
  },
  globalTypes: {
    theme: choice('Theme', 'mirror', { system: 'System theme', light: 'Light', dark: 'Dark' }),
    dir: choice('Direction', 'transfer', { ltr: 'Left to right', rtl: 'Right to left' }),
    text: choice('Text size', 'paragraph', { '100%': 'Text 100 %', '150%': 'Text 150 %', '200%': 'Text 200 %' }),
    width: choice('Host width', 'grow', {
      '100%': 'Full width',
      '280px': '280 px',
      '360px': '360 px',
      '768px': '768 px',
      '1200px': '1,200 px',
    }),
  },
  initialGlobals: { theme: 'system', dir: 'ltr', text: '100%', width: '100%' },
  argTypesEnhancers: [typesAsWritten],
  decorators: [
    (Story, { globals }) => {
      const { theme, dir, text, width } = globals as Record<'theme' | 'dir' | 'text' | 'width', string>;
      const style: CSSProperties = { fontSize: text, maxInlineSize: width };
      return (
        <main className="host" data-theme={theme === 'system' ? undefined : theme} dir={dir}>
          <div className="host-column" style={style}>
            <Story />
          </div>
        </main>
      );
    },
  ],
};
export default preview;
