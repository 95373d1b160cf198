import { resolve } from 'node:path';
// TypeScript 7, which checks this package, has no API.
import { Project } from 'ts-morph';

const projects = new Map<string, Project>();

/** The package as ts-morph sees it; made once for each root, as parsing takes seconds. Files are added when they are needed. */
export function projectOf(root: string): Project {
  const path = resolve(root, 'tsconfig.json');
  const project = projects.get(path) ?? new Project({ tsConfigFilePath: path, skipAddingFilesFromTsConfig: true });
  projects.set(path, project);
  return project;
}
