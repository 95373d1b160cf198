/** What to call a ladder by its file's name: `engineering_ladder.csv` is `Engineering Ladder`. Empty without a name. */
export function nameFile(path = ''): string {
  const name = path.split(/[/\\]+/).at(-1) ?? '';
  const words = name
    .replace(/(?<=.)\.[\p{L}\d]{1,8}$/u, '')
    .replace(/[\s_\p{Cc}\p{Surrogate}\u202a-\u202e\u2066-\u2069]+|(?<=[\p{L}\p{N}])-(?=[\p{L}\p{N}])/gu, ' ')
    .trim();
  return /\p{Lu}/u.test(words) ? words : words.replace(/(?<=^| )\p{Ll}/gu, (letter) => letter.toUpperCase());
}
