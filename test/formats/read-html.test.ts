import { proseText } from 'rungs';
import { accountForWords, readLadder } from 'rungs/formats';
import { describe, expect, it } from 'vitest';

const read = (text: string, path = 'page.html') => readLadder([{ path, text }]);

const shapeOf = ({ ladder }: ReturnType<typeof read>): unknown =>
  ladder?.levels.map(({ code, title, competencies }) => ({
    level: code ?? title,
    ...Object.fromEntries(
      competencies.map(({ title: name, expectations, examples }) => [
        name,
        [
          ...expectations.map(({ text, children = [] }) => [proseText(text), ...children.map((each) => proseText(each.text))].join(' > ')),
          ...examples.map(({ text }) => `e.g. ${proseText(text)}`),
        ],
      ]),
    ),
  }));

const tanners = [
  {
    level: 'L1',
    Hides: ['Sorts hides by weight. > Knows five kinds.', 'Keeps the pits clean.', 'e.g. Sorted the spring hides.'],
    Trade: ['Greets buyers.', 'Writes receipts.'],
  },
  { level: 'L2', Hides: ['Buys hides. > At the fair.', 'Signs for lots.'], Trade: ['Sets prices for the yard.'] },
];

describe('pages written by programs', () => {
  it('reads HTML saved by Word, in which list items are paragraphs', () => {
    const item = (level: number, text: string, list = 1): string =>
      `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level${level} lfo${list}'><![if !supportLists]><span style='mso-list:Ignore'>·<span style='font:7.0pt'>&nbsp;&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>`;
    const text = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><title>Draft 3</title><style><!-- p.MsoNormal {margin:0} --></style></head><body>
<p class=MsoTitle>Tanners<o:p></o:p></p><p class=MsoToc1><a href="#_1">L1: Tanner 2</a></p>
<h1>L1: Tanner<o:p></o:p></h1><h2>Hides</h2>${item(1, 'Sorts hides <b>by weight</b>.')}${item(2, 'Knows five kinds.')}${item(1, 'Keeps the pits clean.')}
<p class=MsoNormal>Examples:</p>${item(1, 'Sorted the spring hides.', 2)}<h2>Trade</h2><p>• Greets buyers.<br>• Writes receipts.</p>
<h1>L2: Master tanner</h1><h2>Hides</h2><ul><li>Buys hides.</li><ul><li>At the fair.</li></ul><li>Signs for lots.</li></ul><h2>Trade</h2><p>Sets prices for the yard.</p></body></html>`;
    const result = read(text);
    expect(shapeOf(result)).toEqual(tanners);
    expect(result.ladder?.title).toBe('Tanners');
    expect(result.issues).toEqual([]);
    expect(accountForWords(text, result).lost).toEqual([]);
  });

  it('reads exports of Google Docs, in which nested lists are adjacent and bold is a class', () => {
    const list = (level: number, ...items: readonly string[]): string =>
      `<ul class="c9 lst-kix_ab1-${level} start">${items.map((each) => `<li class="c2">${each}</li>`).join('')}</ul>`;
    const text = `<html><head><style>.c1{font-weight:700;color:#000}.c4{font-style:italic}</style></head><body><p class="title"><span>Tanners</span></p>
<h1><span class="c1">L1: Tanner</span></h1><h2>Hides</h2>${list(0, 'Sorts hides <span class="c1">by weight</span>.')}${list(1, 'Knows five kinds.')}${list(0, 'Keeps the pits clean.')}
<p>Examples:</p>${list(0, 'Sorted the spring hides.')}<h2>Trade</h2>${list(0, '<a href="https://www.google.com/url?q=https://example.org/a&amp;sa=D">Greets buyers</a>.', 'Writes receipts.')}
<h1>L2: Master tanner</h1><h2>Hides</h2>${list(0, 'Buys hides.')}${list(1, 'At the fair.')}${list(0, 'Signs for lots.')}<h2>Trade</h2><p>Sets prices for the yard.</p></body></html>`;
    const result = read(text);
    expect(shapeOf(result)).toEqual(tanners);
    expect(JSON.stringify(result.ladder)).toContain('{"strong":"by weight"}');
    expect(JSON.stringify(result.ladder)).toContain('"href":"https://example.org/a"');
  });

  it.each([
    ['Google Sheets', '<meta charset="utf-8"><google-sheets-html-origin><style>td {border: 1px}</style><table><tbody>'],
    ['Confluence', '<meta charset="utf-8"><div class="table-wrap"><table class="confluenceTable"><tbody>'],
    ['Excel', '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><!--StartFragment--><table border=0><col width=64 span=3>'],
  ])('reads a table pasted from %s, with merged cells, lists and Markdown characters', (_, before) => {
    const text = `${before}<tr><td>Skill</td><td>Junior</td><td>Senior</td></tr>
<tr><td rowspan=2>Oars</td><td>Rows *straight*<br>Rests the oars</td><td><ul><li>Sets <b>the stroke</b></li><li>Mends oars</li></ul></td></tr><tr><td>Carries oars_to_shed</td><td><p>·&nbsp;&nbsp; Buys oars</p></td></tr></table>`;
    const result = read(text, 'pasted');
    expect(shapeOf(result)).toEqual([
      { level: 'Junior', Oars: ['Rows *straight*', 'Rests the oars', 'Carries oars_to_shed'] },
      { level: 'Senior', Oars: ['Sets the stroke', 'Mends oars', 'Buys oars'] },
    ]);
    expect(result.issues).toEqual([]);
  });

  it('leaves out menus, scripts, styles and content outside of the main part', () => {
    const menu = ['One', 'Two', 'Three', 'Four', 'Five'].map((name) => `<div><a href="${name}.html">${name}</a></div>`).join('');
    const page = `<h1>L1: Ferrier</h1><h2>Ropes</h2><ul><li>Ties up.</li></ul><h1>L2: Pilot</h1><h2>Ropes</h2><ul><li>Casts off.</li></ul>`;
    const expected = [
      { level: 'L1', Ropes: ['Ties up.'] },
      { level: 'L2', Ropes: ['Casts off.'] },
    ];
    for (const text of [
      `<!doctype html><nav>Home Away</nav><script>var words = "<p>none</p>";</script>${menu}${page}<footer>All rights</footer>`,
      `<!doctype html><div>Breadcrumb</div><main>${page}</main><p>Was this page helpful?</p>`,
    ]) {
      const result = read(text);
      expect(shapeOf(result)).toEqual(expected);
      expect(result.issues).toEqual([]);
    }
  });
});

it('reads the subtitle of a bold line as its summary, and a heading next to the only level as its child', () => {
  const { ladder, issues } = read(
    '<!doctype html><h1>IC3 Cook</h1><p><strong>Scope</strong> <em>What is mine</em></p><ul><li>I own one station.</li><li>I order my own stock.</li></ul><h1>Core</h1><h2>Results</h2><p><strong>Impact</strong></p><ul><li>I serve on time.</li><li>I waste little.</li></ul>',
  );
  expect(shapeOf({ ladder, issues, syntax: [], readings: [] })).toEqual([
    { level: 'IC3', Scope: ['I own one station.', 'I order my own stock.'], Impact: ['I serve on time.', 'I waste little.'] },
  ]);
  expect(ladder?.levels[0]?.competencies[0]?.summary).toBe('What is mine');
  expect(issues.map(({ rule }) => rule)).toEqual(['unread-group', 'unread-group']);
});

describe('malicious pages', () => {
  it.each([
    ['lists', '<ul><li>a', 100_000],
    ['elements', '<div>', 200_000],
    ['tables', '<table><tr><td>', 50_000],
    ['quotations', '<blockquote>', 100_000],
  ])('refuses %s that are nested too deep', (_, piece, times) => {
    const { issues } = read(`<!doctype html><h1>L1: A</h1><h2>B</h2><p>Does c.</p>${piece.repeat(times)}`);
    expect(issues.map(({ rule }) => rule)).toContain('too-deep');
  });

  it('keeps the text of a link that could run code, and reports it', () => {
    const { ladder, issues } = read(
      '<!doctype html><h1>L1: A</h1><h2>B</h2><ul><li><a href="javascript:alert(1)">Does c.</a></li></ul><h1>L2: D</h1><h2>B</h2><ul><li>Does e.</li></ul>',
    );
    expect(issues.map(({ rule }) => rule)).toEqual(['unsafe-link']);
    expect(ladder?.levels[0]?.competencies[0]?.expectations[0]?.text).toBe('Does c.');
  });

  it('reads 20,000 statements', () => {
    const items = Array.from({ length: 20_000 }, (_, at) => `<li>Mends <b>net</b> number ${at}.`).join('\n');
    const { ladder } = read(`<!doctype html><h1>L1: Fisher</h1><h2>Nets</h2><ul>${items}</ul>`);
    expect(ladder?.levels[0]?.competencies[0]?.expectations.length).toBe(20_000);
  });
});
