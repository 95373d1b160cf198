import { MenuOption } from '@lexical/react/LexicalTypeaheadMenuPlugin';
import type { LexicalEditor } from 'lexical';
import type { Definition } from '../../ladder/index.js';
import type { RungsViewOptions } from '../block-view.js';

import { menuItemsOf, type RungsMenuItem } from '../menu-items.js';
import { INSERT_RUNGS_COMMAND } from './rungs-plugin.js';

/** An option of `LexicalTypeaheadMenuPlugin` that inserts a definition. */
export class RungsOption extends MenuOption {
  readonly item: RungsMenuItem;

  constructor(item: RungsMenuItem) {
    super(item.title);
    this.item = item;
  }

  /** For the plugin's `onSelectOption`, after the text that was typed is removed. */
  select(editor: LexicalEditor): void {
    editor.dispatchCommand(INSERT_RUNGS_COMMAND, { definition: this.item.definition });
  }
}

/** The options of a slash menu, one for each definition that has the words of the query. */
export const rungsOptions = (
  definitions: readonly Definition[],
  { query, labels }: Pick<RungsViewOptions, 'labels'> & { readonly query?: string | null | undefined } = {},
): RungsOption[] => menuItemsOf(definitions, labels, query ?? '').map((item) => new RungsOption(item));
