/** Patterns for keys, as normalised by `plainKey`. */
export const aboutKeys = /^(?:summary|description|definition|about)$/;
export const textKeys = /^(?:expectations?|criteria|criterion|behaviou?rs?|statements?|text|items|indicators)$/;
export const themeKeys = /^(?:theme|domain|area|category|group|pillar|dimension)$/;
export const competencyKeys = /^(?:competency|skill)$/;
export const references = /^(?:id|slug|level|theme|domain|area|category|pillar|dimension)$/;
export const nameKeys = /^(?:name|title)$/;
export const exampleKeys = /^(?:examples?|evidence)$/;
export const linkKeys = /^(?:supportingurls?|urls?|links?|resources|learningresources|supportinglinks)$/;
export const containerKeys = /^(?:competenc(?:y|ies)|criteria|skills|expectations|behaviou?rs|statements)$/;

export const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** Capitalises the first letter: `criteria` to `Criteria`. */
export const titled = (key: string): string => key.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** Keys of a level that is the value of a key with its name: `L4: { summary: … }`. */
export const levelKeys =
  /^(?:id|slug|code|level|grade|title|name|role|summary|description|inherits?|extends|facts|competenc(?:y|ies)|criteria|skills|expectations|behaviou?rs|statements|examples)$/;
