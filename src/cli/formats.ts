import type { ExportFormat } from '../ladder/index.js';

type Formats = typeof import('../formats/index.js');

/** What `rungs convert` writes; loaded when it is asked for. */
const formats = {
  markdown: ({ markdownFormat }: Formats) => markdownFormat,
  json: ({ jsonFormat }: Formats) => jsonFormat,
  csv: ({ csvFormat }: Formats) => csvFormat,
  notion: ({ notionFormat }: Formats) => notionFormat,
} satisfies Readonly<Record<string, (all: Formats) => ExportFormat>>;

export const formatNames: readonly string[] = Object.keys(formats);

/** The format of a name, or of the ending of a file's name; the longest ending that fits. */
export async function formatOf(name: string | undefined, file: string | undefined): Promise<ExportFormat | undefined> {
  const all = await import('../formats/index.js');
  const known = Object.entries(formats).map(([id, pick]) => ({ id, format: pick(all) }));
  if (name !== undefined) return known.find(({ id }) => id === name)?.format;
  return known
    .filter(({ format }) => file?.toLowerCase().endsWith(`.${format.extension}`))
    .toSorted((a, b) => b.format.extension.length - a.format.extension.length)[0]?.format;
}
