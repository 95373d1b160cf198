import type { ManifestComponent, ManifestProp } from '../component-manifest.js';

/** `docs/components.md`: every component, with what it is for and its props. */
export function componentsPage(components: readonly ManifestComponent[]): string {
  const rows = components.map(({ name, from, description }) => [
    `[\`${name}\`](#${name.toLowerCase()})`,
    `\`${from}\``,
    firstSentence(description),
  ]);
  return [
    '<!-- Generated from doc comments in src/ by `npm run docs`. Edit those. -->',
    '# Components',
    'Each component also takes a `ref` and the attributes of its outermost element. The same list as data, for editors and other tools: `rungs/components.json`.',
    table(['component', 'import from', 'description'], rows),
    ...components.map(section),
    '',
  ].join('\n\n');
}

const section = ({ name, from, client, description, props }: ManifestComponent): string =>
  [
    `## ${name}`,
    `\`import { ${name} } from '${from}'\`${client ? ' · client component' : ' · renders on the server'}`,
    description,
    table(['prop', 'type', 'default', 'description'], props.map(row)),
  ].join('\n\n');

const row = ({ name, type, required, default: initial, description }: ManifestProp): readonly string[] => [
  `\`${name}\`${required ? ' (required)' : ''}`,
  `\`${type}\``,
  initial ? `\`${initial.replaceAll('`', '')}\`` : '',
  description,
];

/** A table of Markdown, with the pipes of its cells escaped. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n');

const firstSentence = (text: string): string => /^.*?[.:](?=\s|$)/.exec(text)?.[0].replace(/:$/, '.') ?? text;
