import type { ManifestComponent } from './component-manifest.js';

/** The section of a Markdown text with this second-level heading, including the heading. */
const sectionOf = (markdown: string, title: string): string => {
  const [, section] = new RegExp(`^(## ${title}\\n[\\s\\S]*?)(?=^## |$(?![\\s\\S]))`, 'm').exec(markdown) ?? [];
  if (!section) throw new Error(`README.md has no section “${title}”, which llms.txt is made of. Name the one that took its place.`);
  return section.trim();
};

/**
 * Creates `llms.txt` for coding assistants (https://llmstxt.org): the sections about installation and use of the README, and all
 * components with their props.
 *
 * @throws {Error} if the README does not have these sections.
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
    sectionOf(readme, 'Install'),
    sectionOf(readme, 'Use'),
    '## Components',
    'Each also takes a `ref` and the attributes of its outermost element. Types are in the declarations of the package.',
    ...documented,
    '',
  ].join('\n\n');
}
