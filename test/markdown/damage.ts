import fc from 'fast-check';

const fragments = [
  ...[
    '# ',
    '## ',
    '### ',
    '- ',
    '* ',
    '+ ',
    '1. ',
    '2) ',
    '> ',
    '    ',
    '  ',
    '\t',
    '\n',
    '\n',
    '\n\n',
    '\n- ',
    '\n  - ',
    '\n## ',
    '\r\n',
    '\r',
  ],
  ...[
    '**',
    '*',
    '_',
    '__',
    '`',
    '``',
    '```',
    '~~~',
    '~',
    '[',
    ']',
    '(',
    ')',
    '](',
    '![',
    '<',
    '>',
    '&',
    '\\',
    '\\\n',
    '  \n',
    '|',
    ':',
    '：',
    '!',
  ],
  ...['===', '---', '***', '\n===\n', '\n---\n', '[a]: b\n', '[a]: javascript:x "title"\n', '[a]', '[b][a]', '![c][a]', '<http://d.e>'],
  ...[
    '<details>',
    '</details>',
    '<summary>',
    '</summary>',
    '<summary>Examples</summary>',
    '<br>',
    '<b>',
    '</b>',
    '<em>',
    '</em>',
    '<u>',
    '<!--',
  ],
  ...[
    '-->',
    '<?',
    '<![CDATA[',
    '<div>',
    '</div>',
    '<details open>',
    '&amp;',
    '&#65;',
    '&lt;b&gt;',
    '&nbsp;',
    ':owl:',
    ':nosuch:',
    '🦉',
    '👩‍🚀',
    '1️⃣',
    '🇦🇺',
  ],
  ...[
    'L4',
    'L4: ',
    '**Label**: ',
    '**Label:** ',
    '“quoted”',
    'é',
    '\u00a0',
    '\u200b',
    '\u202e',
    '\ufeff',
    '日本語',
    'مرحبا',
    '\0',
    '\ud83e',
    'Ã©',
  ],
  ...[
    'word ',
    'another',
    'one',
    'snake_case',
    'a*b',
    '(https://octopus.com)',
    '(javascript:alert)',
    '(a "title")',
    '(<a b>)',
    '#',
    '##',
    '\ud835\udc00',
  ],
];
/** Texts made of pieces of Markdown. */
export const markdown: fc.Arbitrary<string> = fc.array(fc.constantFrom(...fragments), { maxLength: 40 }).map((parts) => parts.join(''));

/** What a page gets that was pasted together, half translated, or edited in a hurry. */
const foreign = [
  ...['\u2066', '\u2069', '\u200f', '\u200d', '\u00ad', '\ufe0f', '\u0301', '\u2028', '\u3000', '*️⃣', '例：'],
  ...[
    '\n<details>\n<summary>Examples</summary>\n',
    '\n\n</details>\n\n',
    '</details>1. ',
    '</details>word',
    '<table>',
    '<tr>',
    '<td>',
    '</td>',
    '</table>',
  ],
  ...[
    '\n<table><tr><td>L4</td></tr></table>\n',
    '\n| L3 | L4 |\n|---|---|\n| I lead | I follow |\n',
    '|---|---|\n',
    '\n```\n',
    '\n~~~\n',
    '***',
  ],
  ...[
    '\n### L5: Staff\n',
    '\n#### Examples\n',
    '\n**Examples:**\n',
    '**Examples:** ',
    '\n**Label:** value\n',
    '\n**Senior Engineer**\n\n',
    '\n## FAQ\n',
  ],
  ...[
    '\n- **L5**: ',
    '\n- **Senior Engineer**\n  - ',
    '\n- [a](#a)\n- [b](#b)\n',
    '![a](b "c")',
    '[x](y "z")',
    '---\nkey: value\n---\n',
    '<!-- note -->',
  ],
];

const edit = fc.record({
  kind: fc.constantFrom(
    ...(['cut line', 'double line', 'swap lines', 'insert line', 'indent line', 'wrap line'] as const),
    ...(['line endings', 'cut characters', 'insert', 'insert'] as const),
  ),
  at: fc.nat(),
  to: fc.nat(),
  fragment: fc.constantFrom(...fragments, ...foreign),
});

/** A page, damaged in a few places. */
export const damaged = (page: string): fc.Arbitrary<string> =>
  fc.array(edit, { minLength: 1, maxLength: 12 }).map((edits) =>
    edits.reduce((text, { kind, at, to, fragment }) => {
      const lines = text.split('\n');
      const here = at % lines.length;
      const there = to % lines.length;
      const offset = at % (text.length + 1);
      if (kind === 'cut line') return lines.toSpliced(here, 1).join('\n');
      if (kind === 'double line') return lines.toSpliced(there, 0, lines[here] ?? '').join('\n');
      if (kind === 'swap lines')
        return lines
          .with(here, lines[there] ?? '')
          .with(there, lines[here] ?? '')
          .join('\n');
      if (kind === 'insert line') return lines.toSpliced(here, 0, fragment).join('\n');
      if (kind === 'indent line') return lines.with(here, ' '.repeat(to % 9) + lines[here]).join('\n');
      if (kind === 'wrap line') return lines.with(here, fragment + lines[here] + fragment).join('\n');
      if (kind === 'line endings') return lines.map((line, nth) => line + ((nth + at) % 5 === 0 ? '\r' : '')).join('\n');
      if (kind === 'cut characters') return text.slice(0, offset) + text.slice(offset + (to % 9));
      return text.slice(0, offset) + fragment + text.slice(offset);
    }, page),
  );
