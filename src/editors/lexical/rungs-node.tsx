import {
  $applyNodeReplacement,
  DecoratorNode,
  type DOMConversionMap,
  type DOMExportOutput,
  type LexicalNode,
  type LexicalParseJSON,
  type NodeKey,
  type SerializedLexicalNode,
  type Spread,
} from 'lexical';
import type { ReactElement } from 'react';
import type { Definition } from '../../ladder/index.js';
import { keepEvents } from '../block-events.js';
import { blockOf, blockOfElement, definitionAttribute, type RungsBlock, type RungsBlockOptions, readBlock } from '../definition-block.js';
import { type HtmlOutline, outlineOf, textOf } from '../outline.js';
import { RungsNodeView } from './rungs-node-view.js';

/** JSON of a node: the fields of `RungsBlock` and those of every Lexical node. */
export type SerializedRungsNode = Spread<RungsBlock, SerializedLexicalNode>;

/**
 * A Lexical node that shows a level or a ladder. Requires `RungsPlugin` in the composer.
 *
 * @example
 * ```tsx
 * <LexicalComposer initialConfig={{ namespace: 'page', nodes: [RungsNode], onError }}>
 *   <RungsPlugin read={readLevel} />
 * </LexicalComposer>
 * ```
 */
export class RungsNode extends DecoratorNode<ReactElement> {
  __block: RungsBlock;

  static override getType(): string {
    return 'rungs';
  }

  static override clone(node: RungsNode): RungsNode {
    return new RungsNode(node.__block, node.__key);
  }

  static override importJSON(serialized: LexicalParseJSON<SerializedRungsNode>): RungsNode {
    return new RungsNode(readBlock(serialized)).updateFromJSON(serialized);
  }

  static override importDOM(): DOMConversionMap {
    return {
      div: (element) =>
        element.hasAttribute(definitionAttribute)
          ? { priority: 4, conversion: (found) => ({ node: new RungsNode(blockOfElement(found) ?? readBlock({})), after: () => [] }) }
          : null,
    };
  }

  constructor(block: RungsBlock = readBlock({}), key?: NodeKey) {
    super(key);
    this.__block = block;
  }

  /** Returns the block as it is saved in the document. */
  getBlock(): RungsBlock {
    return this.getLatest().__block;
  }

  /** Changes the definition or how it is shown. Fields that are absent keep their value. Call it within an editor update. */
  setBlock(block: Partial<RungsBlock>): this {
    const self = this.getWritable();
    self.__block = { ...self.__block, ...block };
    return self;
  }

  override exportJSON(): SerializedRungsNode {
    return { ...super.exportJSON(), ...this.getBlock() };
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('div');
    keepEvents(element);
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  override exportDOM(): DOMExportOutput {
    return { element: write(outlineOf(this.getBlock())) };
  }

  override getTextContent(): string {
    return textOf(this.getBlock());
  }

  override isInline(): false {
    return false;
  }

  override decorate(): ReactElement {
    return <RungsNodeView nodeKey={this.getKey()} block={this.getBlock()} />;
  }
}

/** Creates a node for a level or a ladder. Call it within an editor update. */
export const $createRungsNode = (definition: Definition, options?: RungsBlockOptions): RungsNode =>
  $applyNodeReplacement(new RungsNode(blockOf(definition, options)));

/** Whether a node is a `RungsNode`. */
export const $isRungsNode = (node: LexicalNode | null | undefined): node is RungsNode => node instanceof RungsNode;

function write([tag, attributes, ...children]: HtmlOutline): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.map((child) => (typeof child === 'string' ? child : write(child))));
  return element;
}
