import type { Options } from '@docusaurus/preset-classic';
import type { Config } from '@docusaurus/types';

export default {
  title: 'Career ladders',
  url: 'http://localhost',
  baseUrl: '/',
  onBrokenLinks: 'throw',
  themes: [],
  presets: [
    [
      'classic',
      {
        docs: { routeBasePath: '/', sidebarPath: undefined },
        blog: false,
        theme: { customCss: './src/css/custom.css' },
      } satisfies Options,
    ],
  ],
} satisfies Config;
