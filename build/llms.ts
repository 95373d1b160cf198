import type { ManifestComponent } from './component-manifest.js';

/** The section of a Markdown text with this second-level heading, including the heading. */
const sectionOf = (markdown: string, title: string): string => {
  const [, section] = new RegExp(`^(## ${title}\\n[\\s\\S]*?)(?=^## |$(?![\\s\\S]))`, 'm').exec(markdown) ?? [];
  if (!section)
    throw new Error(`README.md has no section “${title}”, which llms.txt repeats. Update the list of sections in build/llms.ts.`);
  return section.trim();
};

/** Sections of README.md that llms.txt repeats. */
const sections = ['Install', 'Use', 'Three ways in', 'Documentation'];

/**
 * `dist/llms.txt`, for coding assistants (llmstxt.org): sections of the README with its links, which become relative to `dist/`,
 * and every component with its props.
 */
export function llmsText(readme: string, description: string, components: readonly ManifestComponent[]): string {
  const documented = components.map(({ name, from, client, description: what, props }) =>
    [
      `### ${name}`,
      `\`import { ${name} } from '${from}'\`${client ? ', a client component' : ''}. ${what}`,
      props
        .map((prop) => {
          const initial = prop.default === undefined ? '' : ` Default: ${prop.default}.`;
          return `- \`${prop.name}${prop.required ? '' : '?'}: ${prop.type}\` ${prop.description}${initial}`.trimEnd();
        })
        .join('\n'),
    ].join('\n\n'),
  );
  return [
    '# rungs',
    `> ${description}`,
    ...sections.map((title) => sectionOf(readme, title).replace(/\]\((?![a-z]+:|#)/g, '](../')),
    '## Components',
    'Each also takes a `ref` and the attributes of its outermost element. Types are in the declarations of the package.',
    ...documented,
    '',
  ].join('\n\n');
}
