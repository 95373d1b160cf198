import { readFileSync } from 'node:fs';
import { at } from './root.js';

/** The fields of `package.json` that the build uses. */
export const packageJson = JSON.parse(readFileSync(at('package.json'), 'utf8')) as {
  readonly description: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default?: string }>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
};
