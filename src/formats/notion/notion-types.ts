// Of our own, as `@notionhq/client` need not be installed; a test holds them against its types.

/** A piece of text: at most 2,000 characters, as is the address of a link. */
export interface NotionText {
  type: 'text';
  text: { content: string; link?: { url: string } };
  annotations?: { bold?: true; italic?: true; code?: true };
}

/** What is in a block: at most 100 pieces of text, and at most 100 blocks beneath it. */
export interface NotionContent<Child> {
  rich_text: NotionText[];
  children?: Child[];
}

export type Block<Child> =
  | { type: 'heading_2'; heading_2: NotionContent<Child> }
  | { type: 'heading_3'; heading_3: NotionContent<Child> }
  | { type: 'quote'; quote: NotionContent<Child> }
  | { type: 'toggle'; toggle: NotionContent<Child> }
  | { type: 'bulleted_list_item'; bulleted_list_item: NotionContent<Child> };

/** A block with nothing beneath it: the API takes two levels of children in a request. */
export type NotionLeaf = Block<never>;
export type NotionItem = Block<NotionLeaf>;
/** A block of Notion's API, as far as a level needs it; a `BlockObjectRequest` of `@notionhq/client`. */
export type NotionBlock = Block<NotionItem>;
