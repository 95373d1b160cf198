import { Source } from '@storybook/addon-docs/blocks';

const files = import.meta.glob<string>(
  ['../../examples/*/**/*.{ts,tsx,js,jsx,mjs,cjs,mdx,astro,html,css,json}', '!**/{node_modules,dist,build,.next}/**'],
  {
    query: '?raw',
    import: 'default',
    eager: true,
  },
);
const languages: Readonly<Record<string, string>> = { astro: 'tsx', cjs: 'js', mdx: 'tsx', mjs: 'js', ts: 'typescript' };

export interface CodeProps {
  /** Path of a file within `examples/`. Tests install, build and drive every example. */
  readonly of: string;
}

/** The source of a file of an example. */
export function Code({ of }: CodeProps) {
  const code = files[`../../examples/${of}`];
  if (code === undefined) throw new Error(`examples/ has no file ${of}, so the guide cannot show it. Name one that is there.`);
  const extension = of.slice(of.lastIndexOf('.') + 1);
  return <Source code={code.trim()} language={(languages[extension] ?? extension) as 'tsx'} />;
}
