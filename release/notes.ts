import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/** The release notes of a version in Markdown: its changes, and the `integrity` values for script tags. */
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

/** The section of CHANGELOG.md for a version, without its heading, or `undefined` if there is none. */
export function changesOf(version: string): string | undefined {
  const sections = readFileSync('CHANGELOG.md', 'utf8').split(/^## /m);
  return sections
    .find((section) => section.startsWith(`${version}\n`))
    ?.slice(version.length)
    .trim();
}

/** The Subresource Integrity hash of a file in dist/. */
function integrityOf(file: string): string {
  return `sha384-${createHash('sha384')
    .update(readFileSync(`dist/${file}`))
    .digest('base64')}`;
}
