/** Fields of package.json. */
export interface Manifest {
  readonly repository?: unknown;
  readonly homepage?: unknown;
  readonly bugs?: unknown;
}

/**
 * npm shows these addresses beside the package, resolves relative links and images of the README by `repository`, and compares it with
 * the place of a build. Only the owner of the package knows them.
 */
export function missingAddresses({ repository, homepage, bugs }: Manifest): readonly string[] {
  const url = (field: unknown): unknown => (typeof field === 'object' && field !== null && 'url' in field ? field.url : undefined);
  const fields = {
    repository: {
      isThere: isAddress(url(repository)),
      why: 'npm cannot resolve the links and the picture of the README',
      example: '{ "type": "git", "url": "git+https://HOST/OWNER/NAME.git" }',
    },
    homepage: { isThere: isAddress(homepage), why: 'nobody finds the documentation', example: '"https://HOST/OWNER/NAME#readme"' },
    bugs: { isThere: isAddress(url(bugs)), why: 'nobody can report a bug', example: '{ "url": "https://HOST/OWNER/NAME/issues" }' },
  };
  return Object.entries(fields)
    .filter(([, { isThere }]) => !isThere)
    .map(([name, { why, example }]) => `package.json has no \`${name}\`, so ${why}. Add "${name}": ${example}.`);
}

const isAddress = (value: unknown): boolean => typeof value === 'string' && /^(?:git\+)?https:\/\/(?!HOST\b)[^/]+\/./.test(value);
