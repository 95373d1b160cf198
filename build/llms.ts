import type { ManifestComponent } from './component-manifest.js';

/** A heading of a Markdown text with what is beneath it, to the next of the same depth; in the result it is as deep. */
const sectionOf = (markdown: string, title: string): string => {
  const [, section] = new RegExp(`^(## ${title}\\n[\\s\\S]*?)(?=^## |$(?![\\s\\S]))`, 'm').exec(markdown) ?? [];
  if (!section) throw new Error(`README.md has no section “${title}”, which llms.txt is made of. Name the one that took its place.`);
  return section.trim();
};

/**
 * `llms.txt` for assistants that write code with the package (llmstxt.org): how it is used, as the README says it, and every
 * component with its props.
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
