import { type Fact, proseText } from '../ladder/index.js';

/** Characters of a value that still reads as a figure; what is longer gets room of its own. */
const short = 40;

export const isShort = ({ value }: Pick<Fact, 'value'>): boolean => proseText(value).length <= short;
