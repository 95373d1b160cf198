/** The direction that a language is written in: https://www.w3.org/International/questions/qa-scripts */
export const directionOf = (tag: string): 'ltr' | 'rtl' =>
  /^(?:ar|ckb|dv|fa|he|ks|ps|sd|syr|ug|ur|yi)$|-(?:arab|hebr|syrc|thaa)\b/i.test(/-[a-z]{4}\b/i.test(tag) ? tag : primary(tag))
    ? 'rtl'
    : 'ltr';

/** The language itself, without its region. */
export const primary = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';
