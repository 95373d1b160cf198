import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/** What to say of a version: its changes, and what a script tag needs for `integrity`. */
export function releaseNotes(version: string): string {
  const scripts = readdirSync('dist/rungs-element').filter((file) => file.endsWith('.js'));
  const files = ['rungs-element.js', ...scripts.map((file) => `rungs-element/${file}`)];
  return `${changesOf(version)}

### For a script tag

A browser runs a file with its \`integrity\` only if it is the file of this release.

\`\`\`html
<script src="/rungs-element.js" integrity="${integrityOf('rungs-element.js')}" defer></script>
\`\`\`

| file of dist/ | integrity |
|---|---|
${files.map((file) => `| ${file} | \`${integrityOf(file)}\` |`).join('\n')}
`;
}

/** What CHANGELOG.md says of a version, without its heading. */
export function changesOf(version: string): string | undefined {
  const sections = readFileSync('CHANGELOG.md', 'utf8').split(/^## /m);
  return sections
    .find((section) => section.startsWith(`${version}\n`))
    ?.slice(version.length)
    .trim();
}

/** The hash that a browser compares, as Subresource Integrity writes it. */
function integrityOf(file: string): string {
  return `sha384-${createHash('sha384')
    .update(readFileSync(`dist/${file}`))
    .digest('base64')}`;
}
