/** Removes the id that Notion appends to names in an export: `Senior Engineer 0123456789abcdef0123456789abcdef`. */
export const withoutNotionId = (name: string): string => name.replace(/(?<=.)[ _-][\da-f]{32}(?:_all)?$/i, '');

/** Whether a link leads to another file of the same Notion export: `Senior%20Engineer%200123456789abcdef0123456789abcdef.md`. */
export const leadsIntoNotionExport = (href: string): boolean => /^[^?#:]*[\da-f]{32}(?:_all)?\.(?:md|csv|html)(?:#|$)/i.test(href);
