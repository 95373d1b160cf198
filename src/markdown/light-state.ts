import type { MarkdownIt, Token } from 'markdown-it';

/**
 * Makes a parser create block tokens by plain assignment, and share one closing token for each type. The build of markdown-it
 * defines each field with a function call, which took a fifth of the reading time: five tokens for each list item, with eight such
 * fields each.
 */
export function withLightTokens(md: MarkdownIt): MarkdownIt {
  const { State } = md.block;
  md.block.State = class extends State {
    override push(type: string, tag: string, nesting: Token['nesting']): Token {
      if (nesting < 0) this.level--;
      const token = nesting < 0 ? endOf(type, tag) : new LightToken(type, tag, nesting, this.level);
      if (nesting > 0) this.level++;
      this.tokens.push(token);
      return token;
    }
  };
  Object.setPrototypeOf(LightToken.prototype, new State('', md, {}, []).Token.prototype);
  return md;
}

const ends = new Map<string, Token>();

/** The shared closing token of a type. It has no data of its own. */
function endOf(type: string, tag: string): Token {
  const end = ends.get(type) ?? new LightToken(type, tag, -1, 0);
  ends.set(type, end);
  return end;
}

class LightToken implements Token {
  type: string;
  tag: string;
  attrs: Token['attrs'];
  map: Token['map'];
  nesting: Token['nesting'];
  level: number;
  children: Token['children'];
  content: string;
  markup: string;
  info: string;
  meta: Token['meta'];
  block: boolean;
  hidden: boolean;

  // Inherited from the prototype of the Token class of markdown-it.
  declare attrIndex: Token['attrIndex'];
  declare attrPush: Token['attrPush'];
  declare attrSet: Token['attrSet'];
  declare attrGet: Token['attrGet'];
  declare attrJoin: Token['attrJoin'];

  constructor(type: string, tag: string, nesting: Token['nesting'], level: number) {
    this.type = type;
    this.tag = tag;
    this.attrs = null;
    this.map = null;
    this.nesting = nesting;
    this.level = level;
    this.children = null;
    this.content = '';
    this.markup = '';
    this.info = '';
    this.meta = null;
    this.block = true;
    this.hidden = false;
  }
}
