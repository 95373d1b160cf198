import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { type Repair, repairEncoding } from 'rungs/markdown';
import { describe, expect, it } from 'vitest';
import { runs } from '../runs.js';

type Encoding = NonNullable<Repair['repaired']>;
const encodings = ['macintosh', 'windows-1252', 'iso-8859-1'] as const satisfies readonly Encoding[];

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** What 80 to 9F are in Windows-1252; written out, as some versions of Node read it as Latin-1 (nodejs/node#56542). */
const windows = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Makes the mistake: writes UTF-8, and reads it in another encoding. */
function misread(text: string, encoding: Encoding, times = 1): string {
  if (times === 0) return text;
  const bytes = Buffer.from(text);
  const once =
    encoding === 'macintosh'
      ? new TextDecoder('macintosh', { ignoreBOM: true }).decode(bytes)
      : encoding === 'iso-8859-1'
        ? bytes.toString('latin1')
        : bytes.toString('latin1').replace(/[\x80-\x9f]/g, (c) => windows.charAt(c.charCodeAt(0) - 0x80));
  return misread(once, encoding, times - 1);
}

describe('the file as it was received', () => {
  const repair = repairEncoding(read('test/cases/as-received/L4-lead-data-engineer.md'));

  it('was read as Mac Roman', () => {
    expect(repair.repaired).toBe('macintosh');
  });

  it('gets its headings back', () => {
    expect(repair.text.match(/^#.*$/gm)).toEqual([
      '# L4: Lead Data Engineer',
      '## 🦉 Domain expertise',
      '## 🌱 Teaching and Mentoring',
      '## 🧭 Culture and Leadership',
      '## 🏆 Stakeholder Success',
    ]);
  });

  it('has nothing else outside ASCII than a no-break space', () => {
    expect(repair.text.match(/[^\0-\x7f]/gu)).toEqual(['🦉', '🌱', '🧭', '\u00a0', '🏆']);
  });

  it('is the same when it is misread again', () => {
    expect(misread(repair.text, 'macintosh')).toBe(read('test/cases/as-received/L4-lead-data-engineer.md'));
  });
});

describe.each(encodings)('UTF-8 read as %s', (encoding) => {
  const folder = 'data/octopus/software-engineering';
  const ladders = readdirSync(new URL(`../../${folder}`, import.meta.url))
    .filter((file) => file.endsWith('.md'))
    .map((file) => read(`${folder}/${file}`));
  const lines = ladders.flatMap((text) => text.split('\n')).filter((line) => line !== '');
  const accented = [
    'L’équipe va à l’essentiel : « déjà vu »…',
    'Größe über alles – schön weiß',
    'Mañana será otro día',
    'Žluťoučký kůň',
    'Привет, мир',
    '日本語の説明',
    '👩🏽‍💻 1️⃣ 🇫🇷 → ✔',
  ];

  it.each(ladders)('comes back: ladder %#', (text) => {
    expect(repairEncoding(misread(text, encoding))).toEqual({ text, repaired: encoding });
  });

  it.each(accented)('comes back: %s', (text) => {
    expect(repairEncoding(misread(text, encoding)).text).toBe(text);
  });

  it('comes back from any lines, misread once to three times', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...lines), { maxLength: 20 }),
        fc.array(fc.constantFrom(...accented), { minLength: 3, maxLength: 9 }),
        fc.integer({ min: 1, max: 3 }),
        (some, more, times) => {
          const text = [...some, ...more].join('\n');
          expect(repairEncoding(misread(text, encoding, times)).text).toBe(text);
        },
      ),
      runs(100),
    );
  });

  it('leaves the whole document alone when a part of it is right', () => {
    const text = `${misread('déjà vu', encoding)}, déjà vu`;
    expect(repairEncoding(text)).toEqual({ text });
  });

  it('loses its byte order mark', () => {
    expect(repairEncoding(misread('\uFEFF# L4', encoding)).text).toBe('# L4');
  });
});

it('takes a text that two encodings explain for Windows-1252', () => {
  expect(repairEncoding('dÃ©tails')).toEqual({ text: 'détails', repaired: 'windows-1252' });
});

it('takes controls for Latin-1', () => {
  expect(repairEncoding('donâ\x80\x99t')).toEqual({ text: 'don’t', repaired: 'iso-8859-1' });
});

it('knows the five controls that browsers have in Windows-1252', () => {
  expect(repairEncoding('â€œquotedâ€\x9d')).toEqual({ text: '“quoted”', repaired: 'windows-1252' });
});

it('undoes two mistakes and names the last one made', () => {
  expect(repairEncoding(misread(misread('déjà vu', 'windows-1252'), 'macintosh'))).toEqual({ text: 'déjà vu', repaired: 'macintosh' });
});

it('takes a byte order mark away without a word', () => {
  expect(repairEncoding('\uFEFF# L4 — déjà vu')).toEqual({ text: '# L4 — déjà vu' });
});

describe('good text', () => {
  const good = [
    'Plain ASCII',
    'Ça va ? « Très bien », répondit-elle à l’hôtel.',
    'L’ÉTÉ À LA MER… DÉJÀ ?',
    'l’état, c’est l’école',
    'chose –à savoir— et «École»',
    'La naïve Zoë, “Charlotte Brontë…” and Beyoncé™',
    '"Charlotte Brontë…”',
    'België »',
    'Straße, Größe, weiß…',
    'Der Maßstab: „Äpfel“ und ‚Öl‘',
    'São Paulo, avô, avó, coração, MAÇÃ',
    'AMANHÃ…',
    'IRMÃ\u00a0LUCIA',
    'SMÅ’s',
    'NESTLÉ® CAFÉ™ CITÉ–PARK',
    '¿Qué? ¡Año nuevo! Nº 1ª',
    'Smörgåsbord på ön, Ærø, Ísland, ÞÓR, Ðorgerð',
    'İstanbul, ığdır, şeker',
    'Tiếng Việt rất đẹp',
    'Zażółć gęślą jaźń',
    'Bangladéš…',
    '2×Škoda',
    'Árvíztűrő tükörfúrógép',
    'Ελληνικά και Ω',
    'Привет, «мир» — это тест',
    'Україна – це Європа',
    'שלום עולם',
    'مرحبا بالعالم',
    'नमस्ते दुनिया',
    'สวัสดีชาวโลก',
    '日本語のテキスト、です。',
    '中文（简体）《书》',
    '한국어 텍스트',
    '25 Å² at 5 Å±0.1, 20°C ± 2, 5×10³ µm, Ø±1',
    '√π, √∞, x≈π, ≈£5, ≈¥500, ∆°C',
    '∫∂ƒ ∑π ≤ ∞ ≠ ∅',
    'P(¬Ω) = 0',
    '€≤5, 10€±1, 5€®, £5, ¥5, ¢5, 5–±1',
    '≈Åland',
    '$3–£5, 0–∞, –π, 2÷π',
    'GWLAD YR IÂ®',
    'demokraattisâš…',
    '“curly” ‘quotes’ — dashes – ellipsis… § ¶ † ‡ • ™ © ®',
    '🦉 🌱 🧭 🏆 👩🏽‍💻 1️⃣ 🇫🇷',
    'a\u00a0b\u00a0c',
    '\uF8FF is the logo of Apple',
    'â€™ is what ’ becomes',
    'Mojibake such as `â€™` or "Ã©" is common',
    '```\nÃ©tÃ© → été\n```',
    '```js\ncheck("naÃ¯ve");\n```',
    '\ud83d lone \udc00',
    '\ufffd',
  ];

  it.each(good)('stays as it is: %s', (text) => {
    expect(repairEncoding(text)).toEqual({ text });
  });

  it('stays as it is in the names of countries, languages and days in 60 locales', () => {
    const locales =
      'af ar az bg bn bs ca cs cy da de el es et eu fa fi fo fr ga gd gl gu he hi hr hu hy is it ja ka kk km ko lt lv mk mn mr mt nb nl pl pt ro ru sk sl sq sr sv ta te th tr uk uz vi zh';
    const codes = 'AX BR CH CI CV CW CZ DE DK ES FO FR GB HU IE IS LT ME MX NO PE PL PT RO RS RU SE SI TR UA'.split(' ');
    const names = locales
      .split(' ')
      .flatMap((locale) => [
        ...codes.map((code) => new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? ''),
        ...codes.map((code) => new Intl.DisplayNames(locale, { type: 'language' }).of(code.toLowerCase()) ?? ''),
        ...Array.from({ length: 12 }, (_, i) => new Intl.DateTimeFormat(locale, { dateStyle: 'full' }).format(new Date(2024, i, i + 1))),
      ]);
    const followed = names
      .flatMap((name) => [name, name.toUpperCase()])
      .flatMap((name) => ['', '…', '’s', '™', '®', '”', '\u00a0»', '\u00a0!'].map((end) => name + end));
    expect(followed.filter((name) => repairEncoding(name).text !== name)).toEqual([]);
    expect(followed.length).toBeGreaterThan(60_000);
  });

  it('stays as it is, whatever its order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(good), (some) => {
        const text = some.join(' ');
        expect(repairEncoding(text)).toEqual({ text });
      }),
      runs(100),
    );
  });
});

describe('mojibake in the wild, from ftfy', () => {
  interface Case {
    readonly label: string;
    readonly original: string;
    readonly fixed: string;
    readonly 'fixed-encoding'?: string;
  }
  const cases = (JSON.parse(read('test/cases/corpora/ftfy-in-the-wild.json')) as readonly Case[]).map((one) => ({
    label: one.label,
    original: one.original,
    wanted: one['fixed-encoding'] ?? one.fixed,
  }));
  /** One of our mistakes, made one to three times over on all of the text. */
  const ours = cases.filter((one) =>
    encodings.some((encoding) =>
      [1, 2, 3].some((times) => misread(one.wanted, encoding, times) === one.original && one.original !== one.wanted),
    ),
  );
  const declined = ['UTF-8 / Windows-1252 mixup in Gaelic involving non-breaking spaces'];

  it.each(cases)('is repaired or left alone, never a third thing: $label', ({ original, wanted }) => {
    expect([original, wanted]).toContain(repairEncoding(original).text);
  });

  it.each(ours.filter((one) => !declined.includes(one.label)))('is repaired: $label', ({ original, wanted }) => {
    expect(repairEncoding(original).text).toBe(wanted);
  });

  it('is repaired in all but one of the cases that are ours; that one, GÃ\u00a0idheal, could be Portuguese capitals', () => {
    const repaired = cases.filter((one) => repairEncoding(one.original).repaired !== undefined);
    expect({ cases: cases.length, ours: ours.length, repaired: repaired.length }).toEqual({ cases: 70, ours: 31, repaired: 30 });
    expect(ours.filter((one) => !repaired.includes(one)).map((one) => one.label)).toEqual(declined);
  });
});

describe('naughty strings', () => {
  const naughty = createRequire(import.meta.url)('big-list-of-naughty-strings/blns.json') as readonly string[];

  it.each(naughty)('stay as they are, but for a byte order mark: %j', (text) => {
    expect(repairEncoding(text)).toEqual({ text: text.replace(/^\uFEFF/, '') });
  });
});

it('has nothing left to do the second time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...encodings), fc.integer({ min: 0, max: 2 }), (text, encoding, times) => {
      const once = repairEncoding(misread(text, encoding, times)).text;
      expect(repairEncoding(once).text).toBe(once);
    }),
    runs(100),
  );
});

it('never throws on any UTF-16', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 0xffff })),
      (units) => typeof repairEncoding(String.fromCharCode(...units)).text === 'string',
    ),
    runs(100),
  );
});

it('reads 10 MB of ASCII at once', () => {
  const text = 'Plain text. '.repeat(10_000_000 / 12);
  expect(repairEncoding(text).text).toBe(text);
});

it.each([
  ['mojibake', 'Ã© `â€™ '],
  ['accents', 'é '],
  ['backticks', '```é'],
  ['quotes', '"é'],
  ['capitals', 'É™'],
  ['lone surrogates', '\ud83d'],
])('comes to an end with 1 MB of %s, which in a time that is not linear it would not', (_, unit) => {
  const text = unit.repeat(1_000_000 / unit.length);
  expect(repairEncoding(text).text).not.toBe('');
});
