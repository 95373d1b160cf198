/** Splits the grade of a level off the title of a competency: `Craft` and `C3` for `Craft (C3)`. */
export function splitGrade(title: string): { readonly title: string; readonly grade: string } | undefined {
  const [, plain, grade] = /^(.+?)\s+[([](\p{L}?\d{1,2})[)\]]$/u.exec(title) ?? [];
  return plain === undefined || grade === undefined ? undefined : { title: plain, grade };
}
