/** Words that announce examples, by language. In a file of their own, because what writes Markdown needs no others. */
export const examplesIn: Readonly<Record<string, string>> = {
  en: 'example, examples, some examples, for example, e.g., eg, evidence, example behaviours, example behaviors, example tasks, example activities, example projects',
  de: 'beispiel, beispiele, zum beispiel, z. b., z.b.',
  fr: 'exemple, exemples, par exemple, p. ex.',
  es: 'ejemplo, ejemplos, por ejemplo, p. ej.',
  pt: 'exemplo, exemplos, por exemplo, p. ex.',
  it: 'esempio, esempi, per esempio, ad esempio, p. es.',
  nl: 'voorbeeld, voorbeelden, bijvoorbeeld, bijv.',
  pl: 'przykład, przykłady, na przykład, np.',
  ru: 'пример, примеры, например, напр.',
  uk: 'приклад, приклади, наприклад, напр.',
  tr: 'örnek, örnekler, örneğin, ör.',
  ar: 'مثال, أمثلة, مثلا',
  he: 'דוגמה, דוגמאות, לדוגמה',
  hi: 'उदाहरण, उदाहरण के लिए, जैसे',
  ja: '例, 具体例, 例えば, 事例',
  ko: '예, 예시, 예를 들어, 사례',
  zh: '例, 例子, 示例, 例如, 范例, 範例',
};

const words = /* @__PURE__ */ (() =>
  Object.values(examplesIn)
    .flatMap((list) => list.split(', '))
    .sort((a, b) => b.length - a.length))();

/** A pattern for words that announce examples, for use in regular expressions. */
export const examplesPattern: string = /* @__PURE__ */ (() => words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'))();

const announcing = /* @__PURE__ */ new RegExp(`^(?:${examplesPattern})\\s*[:：]?$`, 'iu');

/** Whether a text announces examples, such as `Examples:` or `For example`. */
export const announcesExamples = (text: string): boolean => announcing.test(text.trim());
