import { resolve } from 'node:path';
import { type Symbol as MorphSymbol, ts } from 'ts-morph';
import { projectOf } from './project.js';

/** A prop of a component. */
export interface ManifestProp {
  readonly name: string;
  /** TypeScript source of the type. */
  readonly type: string;
  readonly required: boolean;
  /** Text of the `@default` tag, if there is one. */
  readonly default?: string;
  readonly description: string;
}

/** A component of the package, for code completion in editors and assistants. */
export interface ManifestComponent {
  readonly name: string;
  /** The subpath to import it from. */
  readonly from: string;
  /** Whether its file starts with `'use client'`. Other components can be server components. */
  readonly client: boolean;
  readonly description: string;
  /** The props that the package declares. Attributes of the outermost element are not listed. */
  readonly props: readonly ManifestProp[];
}

/** The index files of the rooms that export components, by subpath. */
const rooms: Readonly<Record<string, string>> = {
  rungs: 'src/index.ts',
  'rungs/review/react': 'src/react/review/index.ts',
};

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const textOf = (symbol: MorphSymbol | undefined): string =>
  oneLine(ts.displayPartsToString(symbol?.compilerSymbol.getDocumentationComment(undefined)));

/** Describes a prop that is declared in `sources`. Returns an empty list for other props, such as attributes of HTML elements. */
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

/** Describes every public component, from the types and doc comments of the sources. `root` is the folder of the package. */
export function componentManifest(root: string): readonly ManifestComponent[] {
  const project = projectOf(root);
  const sources = `${resolve(root, 'src')}/`;
  return Object.entries(rooms).flatMap(([from, room]) =>
    [...project.addSourceFileAtPath(resolve(root, room)).getExportedDeclarations()].flatMap(([name, declarations]): ManifestComponent[] => {
      // A component and a type can have the same name.
      const declaration = declarations.find((node) => node.getType().getCallSignatures().length > 0);
      const props = declaration?.getType().getCallSignatures()[0]?.getParameters()[0];
      if (!declaration || !props || !/^[A-Z]/.test(name)) return [];
      return [
        {
          name,
          from,
          client: declaration.getSourceFile().getFullText().startsWith("'use client'"),
          description: textOf(declaration.getSymbol()),
          // The order that the type checker has depends on what it was asked before.
          props: props
            .getTypeAtLocation(declaration)
            .getProperties()
            .flatMap((prop) => propOf(prop, sources))
            .sort((a, b) => Number(b.required) - Number(a.required) || a.name.localeCompare(b.name)),
        },
      ];
    }),
  );
}
