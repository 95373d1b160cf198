import { resolve } from 'node:path';
// TypeScript 7, which checks this package, has no API.
import { type Symbol as MorphSymbol, Project, ts } from 'ts-morph';

/** A property of a component. */
export interface ManifestProp {
  readonly name: string;
  /** As it is written in TypeScript. */
  readonly type: string;
  readonly required: boolean;
  /** Absent where there is none. */
  readonly default?: string;
  readonly description: string;
}

/** A component of the package, for editors and assistants that complete its use. */
export interface ManifestComponent {
  readonly name: string;
  /** Where it is imported from. */
  readonly from: string;
  /** Whether its own file runs in the browser. What does not can be a server component. */
  readonly client: boolean;
  readonly description: string;
  /** Its own; the attributes of its outermost element are taken as well. */
  readonly props: readonly ManifestProp[];
}

/** The rooms that have components, by the subpath they are imported from. */
const rooms: Readonly<Record<string, string>> = {
  rungs: 'src/index.ts',
  'rungs/review/react': 'src/react/review/index.ts',
};

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const textOf = (symbol: MorphSymbol | undefined): string =>
  oneLine(ts.displayPartsToString(symbol?.compilerSymbol.getDocumentationComment(undefined)));

/** A property that we declare; what an element of HTML takes anyway is not one. */
function propOf(symbol: MorphSymbol, sources: string): ManifestProp[] {
  const declaration = symbol.getDeclarations().find((node) => node.getSourceFile().getFilePath().startsWith(sources));
  if (!declaration?.isKind(ts.SyntaxKind.PropertySignature)) return [];
  const initial = symbol.getJsDocTags().find((tag) => tag.getName() === 'default');
  return [
    {
      name: symbol.getName(),
      type: oneLine(declaration.getTypeNodeOrThrow().getText()).replace(/ \| undefined$/, ''),
      required: !symbol.isOptional(),
      ...(initial && { default: oneLine(ts.displayPartsToString(initial.getText())) }),
      description: textOf(symbol),
    },
  ];
}

/** Every public component, read from the types of the sources. `root` is the folder of the package. */
export function componentManifest(root: string): readonly ManifestComponent[] {
  const project = new Project({ tsConfigFilePath: resolve(root, 'tsconfig.json'), skipAddingFilesFromTsConfig: true });
  const sources = `${resolve(root, 'src')}/`;
  return Object.entries(rooms).flatMap(([from, room]) =>
    [...project.addSourceFileAtPath(resolve(root, room)).getExportedDeclarations()].flatMap(([name, declarations]): ManifestComponent[] => {
      // A type may have the same name.
      const declaration = declarations.find((node) => node.getType().getCallSignatures().length > 0);
      const props = declaration?.getType().getCallSignatures()[0]?.getParameters()[0];
      if (!declaration || !props || !/^[A-Z]/.test(name)) return [];
      return [
        {
          name,
          from,
          client: declaration.getSourceFile().getFullText().startsWith("'use client'"),
          description: textOf(declaration.getSymbol()),
          props: props
            .getTypeAtLocation(declaration)
            .getProperties()
            .flatMap((prop) => propOf(prop, sources)),
        },
      ];
    }),
  );
}
