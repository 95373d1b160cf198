import type { FileFormat } from '../../formats/index.js';
import type { ExportFormat } from '../../ladder/index.js';

type Formats = typeof import('../../formats/index.js');

/** The formats of `rungs convert`, by the name that `--to` takes. The module of formats is loaded only when it is needed. */
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
  docx: ({ docxFormat }: Formats) => docxFormat,
  xlsx: ({ xlsxFormat }: Formats) => xlsxFormat,
} satisfies Readonly<Record<string, (all: Formats) => ExportFormat | FileFormat>>;

/** The values of `--to`. */
export const formatNames: readonly string[] = Object.keys(formats);

/** Returns the format with a name or, without a name, the format with the longest extension that matches the file. */
export async function formatOf(name: string | undefined, file: string | undefined): Promise<ExportFormat | FileFormat | undefined> {
  const all = await import('../../formats/index.js');
  const known = Object.entries(formats).map(([id, pick]) => ({ id, format: pick(all) }));
  if (name !== undefined) return known.find(({ id }) => id === name)?.format;
  const path = file?.toLowerCase().replace(/\.yaml$/, '.yml');
  return known
    .filter(({ format }) => path?.endsWith(`.${format.extension}`))
    .toSorted((a, b) => b.format.extension.length - a.format.extension.length)[0]?.format;
}
