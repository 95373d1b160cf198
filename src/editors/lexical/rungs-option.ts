import { MenuOption } from '@lexical/react/LexicalTypeaheadMenuPlugin';
import type { LexicalEditor } from 'lexical';
import type { Definition } from '../../ladder/index.js';
import type { RungsViewOptions } from '../block-view.js';

import { menuItemsOf, type RungsMenuItem } from '../menu-items.js';
import { INSERT_RUNGS_COMMAND } from './rungs-plugin.js';

/** An option of a `LexicalTypeaheadMenuPlugin` that inserts a definition. */
export class RungsOption extends MenuOption {
  readonly item: RungsMenuItem;

  constructor(item: RungsMenuItem) {
    super(item.title);
    this.item = item;
  }

  /** Inserts the definition. Call it in `onSelectOption` of the plugin, after the query text is removed. */
  select(editor: LexicalEditor): void {
    editor.dispatchCommand(INSERT_RUNGS_COMMAND, { definition: this.item.definition });
  }
}

/** Returns a slash menu option for each definition that matches every word of the query. */
export const rungsOptions = (
  definitions: readonly Definition[],
  { query, labels }: Pick<RungsViewOptions, 'labels'> & { readonly query?: string | null | undefined } = {},
): RungsOption[] => menuItemsOf(definitions, labels, query ?? '').map((item) => new RungsOption(item));
