import { clipboardContent, diffDefinitions, type Ladder, type Level, levelName, levelTerms } from 'rungs';
import { caseFormat, cultureAmpFormat, fifteenFiveFormat, jsonLdFormat, notionFormat } from 'rungs/formats';
import { oEmbed, renderLevel } from 'rungs/html';
import { readLevel, writeChangeNotes } from 'rungs/markdown';
import { describe, expect, it } from 'vitest';

const statement = { id: 'own', text: 'I own it.' };
const levelOfHeading = (heading: string): Level => {
  const { level } = readLevel(`# ${heading}\n\n## Craft\n\n- I own it.\n`);
  if (!level) throw new Error(`“${heading}” is no level.`);
  return level;
};
const ladderOf = (level: Level): Ladder => ({ id: 'ladder', title: 'Engineering', levels: [level] });
const reworded = (level: Level): Level => ({
  ...level,
  competencies: [{ id: 'craft', title: 'Craft', expectations: [statement], examples: [] }],
});

/** Where each host writes the name of a level. */
const hosts: Readonly<Record<string, (level: Level) => string>> = {
  'the title of a page': (level) => renderLevel(level, { page: { styles: { href: '/page.css' } } }),
  'schema.org within a page': (level) => JSON.stringify(levelTerms(level)),
  Notion: (level) => notionFormat.write(ladderOf(level)),
  oEmbed: (level) => oEmbed(level, { url: 'https://example.org/' }).title,
  'change notes': (level) => writeChangeNotes(diffDefinitions(level, reworded({ ...level, summary: 'Who owns it.' }))),
  'JSON-LD': (level) => jsonLdFormat.write(ladderOf(level)),
  CASE: (level) => caseFormat.write(ladderOf(level)),
  '15Five': (level) => fifteenFiveFormat.write(ladderOf(level)),
  'Culture Amp': (level) => cultureAmpFormat.write(ladderOf(level)),
  'the clipboard': (level) => clipboardContent(level).text,
};

it.each([
  ['L4: Lead Data Engineer', 'L4: Lead Data Engineer'],
  ['L4', 'L4'],
  ['Lead Data Engineer', 'Lead Data Engineer'],
])('is the code and the title of “%s”, once each', (heading, name) => {
  expect(levelName(levelOfHeading(heading))).toBe(name);
});

describe.each(Object.entries(hosts))('in %s', (_, write) => {
  it('has the code and the title', () => {
    expect(write(levelOfHeading('L4: Lead Data Engineer'))).toContain('L4: Lead Data Engineer');
  });

  it('has a code that is the title but once', () => {
    const text = write(levelOfHeading('L4'));
    expect(text).toContain('L4');
    expect(text).not.toContain('L4: L4');
  });
});
