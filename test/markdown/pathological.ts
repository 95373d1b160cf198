import { sizeOf } from '../runs.js';

/** Texts that were made to take long: a name, and the text. */
const craft = '# L4: Lead\n\n## Craft\n\n';
const size = sizeOf(60_000);
const repeat = (text: string): string => text.repeat(Math.ceil(size / text.length));
const grow = (next: (at: number) => string): string => {
  const parts: string[] = [];
  for (let length = 0; length < size; length += parts.at(-1)?.length ?? 1) parts.push(next(parts.length));
  return parts.join('');
};

export const pathological: readonly (readonly [string, string])[] = [
  ['nested emphasis', `${craft}- ${repeat('*a **a ')}`],
  ['nested emphasis that ends', `${craft}- ${repeat('*a **a ')}${repeat('b** b*')}`],
  ['runs of emphasis', `${craft}- ${repeat('*')}a${repeat('_')}b${repeat('*')}`],
  ['nested formatting tags', `${craft}- ${repeat('<b><i>')}a${repeat('</b></i>')}`],
  ['open brackets', `${craft}- ${repeat('[')}`],
  ['closing brackets and parentheses', `${craft}- ${repeat('](')}`],
  ['links without an end', `${craft}- ${repeat('[a](')}`],
  ['images in images', `${craft}- ${repeat('![[]()')}`],
  ['nested quotes', `${craft}${repeat('>')}a`],
  ['nested lists', `${craft}${repeat('- ')}a`],
  ['lists that are nested line by line', `${craft}${Array.from({ length: 350 }, (_, at) => `${' '.repeat(2 * at)}- a`).join('\n')}`],
  ['lazy lines in nested quotes', `${craft}${'> '.repeat(50)}a\n${repeat('b\n')}`],
  ['backticks of growing length', `${craft}- ${grow((at) => `e${'`'.repeat(at + 1)}`)}`],
  ['entities', `${craft}- ${repeat('&amp;')}${repeat('&')}`],
  ['less-than signs', `${craft}${repeat('<')}`],
  ['comments without an end', `${craft}- a ${repeat('<!--')}`],
  ['declarations without an end', `${craft}- a ${repeat('<!A ')}${repeat('<?')}${repeat('<![CDATA[')}`],
  ['details in details', `${craft}${repeat('<details>')}\n\n${repeat('<details>\n\n')}`],
  ['summaries without an end', `${craft}${repeat('<details><summary>')}`],
  ['attributes without an end', `${craft}- ${repeat('<a href="')}`],
  ['tables', `${craft}${repeat('|a|b|\n|-|-|\n')}`],
  ['headings that are underlined', `# L4: Lead\n${repeat('a\n-\n')}`],
  ['link definitions', `${craft}- a\n\n${grow((at) => `[a${at}]: b${at}\n`)}`],
  ['link definitions that are used', `${craft}- ${grow((at) => `[a${at}] `)}\n\n${grow((at) => `[a${at}]: b${at}\n`)}`],
  ['unsafe links that are not written as they are read', `${craft}- ${repeat('[a](x:&amp;b) ')}`],
  ['autolinks', `${craft}- ${repeat('<http://a>')}${repeat('<http:')}`],
  ['backslashes and tildes', `${craft}- ${repeat('\\\\')}\n${repeat('~')}`],
  ['hard breaks', `${craft}- ${repeat('a  \n')}${repeat('a\\\n')}${repeat('a<br>')}`],
  ['tabs', `${craft}-${repeat('\t')}a\n${repeat('-\t')}a`],
  ['null characters', repeat('\0')],
  ['halves of surrogate pairs', `${craft}- ${repeat('\ud83e')}`],
  ['level headings', repeat('# a\n')],
  ['empty competencies', `# L4: Lead\n${repeat('##\n')}`],
  ['the same bullet', `${craft}${repeat('- a\n')}`],
  ['bullets of the same beginning', `${craft}${grow((at) => `- a b c ${at}\n`)}`],
  ['the same fact', `# L4: Lead\n\n${repeat('- **a**: b\n')}`],
  ['paragraphs of a fact', `# L4: Lead\n\n- **a**: b${repeat('\n\n  c')}`],
  ['no-break spaces in a heading', `# a${repeat('\u00a0')}b`],
  ['formatted paragraphs of a quote', `# L4: Lead\n\n${repeat('> _a_ b\n>\n')}`],
  ['lines of a bullet', `${craft}- a${repeat('\n\n  *b*')}`],
  ['one long word', `${craft}- ${repeat('a')}`],
  ['joined emoji', `# L4: Lead\n\n## ${repeat('🦉\u200d')}`],
  ['white space in a heading', `# a${repeat(' ')}b${repeat(' #')}c`],
  ['an encoding gone wrong', `${craft}- ${repeat('Ã©â€™')}`],
  ['10 MB in one line', `${craft}- ${'word '.repeat(2_000_000)}`],
  ['10 MB in short lines', `${craft}${'word\n'.repeat(2_000_000)}`],
  ['10 MB in bullets', `${craft}${'- word\n'.repeat(1_430_000)}`],
  ['as many bullets as are read', `${craft}${'- I lead a team.\n'.repeat(58_000)}`],
];
