import type { ExportFormat } from '../../ladder/index.js';

type Formats = typeof import('../../formats/index.js');

/** What `rungs convert` writes; loaded when it is asked for. */
const formats = {
  markdown: ({ markdownFormat }: Formats) => markdownFormat,
  json: ({ jsonFormat }: Formats) => jsonFormat,
  yaml: ({ yamlFormat }: Formats) => yamlFormat,
  csv: ({ csvFormat }: Formats) => csvFormat,
  '15five': ({ fifteenFiveFormat }: Formats) => fifteenFiveFormat,
  'culture-amp': ({ cultureAmpFormat }: Formats) => cultureAmpFormat,
  case: ({ caseFormat }: Formats) => caseFormat,
  'json-ld': ({ jsonLdFormat }: Formats) => jsonLdFormat,
  notion: ({ notionFormat }: Formats) => notionFormat,
} satisfies Readonly<Record<string, (all: Formats) => ExportFormat>>;

export const formatNames: readonly string[] = Object.keys(formats);

/** The format of a name, or of the ending of a file's name; the longest ending that fits. */
export async function formatOf(name: string | undefined, file: string | undefined): Promise<ExportFormat | undefined> {
  const all = await import('../../formats/index.js');
  const known = Object.entries(formats).map(([id, pick]) => ({ id, format: pick(all) }));
  if (name !== undefined) return known.find(({ id }) => id === name)?.format;
  const path = file?.toLowerCase().replace(/\.yaml$/, '.yml');
  return known
    .filter(({ format }) => path?.endsWith(`.${format.extension}`))
    .toSorted((a, b) => b.format.extension.length - a.format.extension.length)[0]?.format;
}
