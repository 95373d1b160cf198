import { readLadder } from 'rungs/formats';
import { expect, it } from 'vitest';

/* Levels that are counted in words, in each language of which the reader has words. */
it.each([
  ['Level One', 'Level Two'],
  ['Erste Stufe', 'Zweite Stufe'],
  ['Premier niveau', 'Deuxième niveau'],
  ['Primer nivel', 'Segundo nivel'],
  ['Primeiro nível', 'Segundo nível'],
  ['Primo livello', 'Secondo livello'],
  ['Eerste niveau', 'Tweede niveau'],
  ['Poziom pierwszy', 'Poziom drugi'],
  ['Первый уровень', 'Второй уровень'],
  ['Перший рівень', 'Другий рівень'],
  ['Birinci seviye', 'İkinci seviye'],
  ['المستوى الأول', 'المستوى الثاني'],
  ['רמה ראשונה', 'רמה שנייה'],
  ['पहला स्तर', 'दूसरा स्तर'],
  ['第一レベル', '第二レベル'],
  ['첫째 등급', '둘째 등급'],
  ['第一级别', '第二级别'],
])('reads %s and %s as levels', (...names) => {
  const text = `# 0\n\n${names.map((name) => `## ${name}\n\n### A\n\n- B c d.\n`).join('\n')}`;
  const { ladder } = readLadder([{ path: '', text }]);
  expect(ladder?.levels.map(({ title }) => title)).toEqual(names);
});
