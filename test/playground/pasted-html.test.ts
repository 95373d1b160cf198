import { readLadder } from 'rungs/formats';
import { expect, it } from 'vitest';
import { pastedHtml } from '../../src/playground/pasted-html.js';

it('keeps the rows of a pasted table, and nothing that is only for the eye', () => {
  const html =
    '<html xmlns:x="urn:x"><head><style>td {color:red}</style></head><body><!--StartFragment--><table class="c1"><col width="64"><tr style="height:15pt"><td class="xl65">Skill</td><td>Junior</td><td>Senior</td></tr><tr><td>Oars</td><td>Rows\n  straight</td><td colspan="1">Mends <a href="https://example.org" class="x">oars</a></td></tr></table></body></html>';
  const text = pastedHtml(html);
  expect(text).toBe(
    '<table>\n<tr><td>Skill</td><td>Junior</td><td>Senior</td></tr>\n<tr><td>Oars</td><td>Rows straight</td><td colspan="1">Mends <a href="https://example.org">oars</a></td></tr>\n</table>\n',
  );
  expect(readLadder([{ path: 'ladder', text: text ?? '' }]).ladder?.levels.map(({ title }) => title)).toEqual(['Junior', 'Senior']);
});

it('leaves to the plain text what has colours only', () => {
  expect(pastedHtml('<meta charset="utf-8"><div style="color:#333"><span># L1: Fisher</span></div>')).toBeUndefined();
});

it('calls a page of Notion’s export by its name without the id', () => {
  const id = '0123456789abcdef0123456789abcdef';
  const text = '| Skill | Junior | Senior |\n|---|---|---|\n| Oars | Rows straight. | Mends oars. |\n';
  const { ladder } = readLadder([{ path: `Export/Rowing ladder ${id}.md`, text }]);
  expect(ladder?.title).toBe('Rowing ladder');
});
