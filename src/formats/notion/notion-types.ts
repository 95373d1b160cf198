// Own types, so that `@notionhq/client` need not be installed. A test compares them with its types.

/** A rich text object. Its text and the URL of its link have at most 2,000 characters each. */
export interface NotionText {
  type: 'text';
  text: { content: string; link?: { url: string } };
  annotations?: { bold?: true; italic?: true; code?: true };
}

/** The content of a block: at most 100 rich text objects and at most 100 children. */
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

/** A block without children, because the API allows two levels of children in a request. */
export type NotionLeaf = Block<never>;
export type NotionItem = Block<NotionLeaf>;
/** A block of the Notion API with the types that a level needs. Assignable to `BlockObjectRequest` of `@notionhq/client`. */
export type NotionBlock = Block<NotionItem>;
