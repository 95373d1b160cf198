import { Extension } from '@tiptap/core';
import { Suggestion } from '@tiptap/suggestion';
import { l2, l3, l4, ladder } from 'rungs/data/octopus-data-engineering';
import { type RungsSuggestionItem, rungsItems } from 'rungs/tiptap';

/** A minimal slash menu: a list of buttons. Enter selects the first. */
export const SlashMenu = Extension.create({
  name: 'slashMenu',
  addProseMirrorPlugins() {
    return [
      Suggestion<RungsSuggestionItem, RungsSuggestionItem>({
        editor: this.editor,
        char: '/',
        allowSpaces: true,
        items: ({ query }) => rungsItems([l2, l3, l4, ladder], { query }),
        command: ({ editor, range, props }) => props.command({ editor, range }),
        render: () => {
          const menu = document.createElement('div');
          menu.className = 'slash-menu';
          let first: HTMLButtonElement | undefined;
          const show = ({ items, command, clientRect }: Shown): void => {
            const buttons = items.map((item) => {
              const button = document.createElement('button');
              button.type = 'button';
              button.textContent = item.title;
              button.addEventListener('click', () => command(item));
              return button;
            });
            [first] = buttons;
            menu.replaceChildren(...buttons);
            const { left = 0, bottom = 0 } = clientRect?.() ?? {};
            menu.style.left = `${left + scrollX}px`;
            menu.style.top = `${bottom + scrollY}px`;
          };
          return {
            onStart: (shown) => {
              document.body.append(menu);
              show(shown);
            },
            onUpdate: show,
            onKeyDown: ({ event }) => {
              if (event.key !== 'Enter' || !first) return false;
              first.click();
              return true;
            },
            onExit: () => menu.remove(),
          };
        },
      }),
    ];
  },
});

interface Shown {
  readonly items: RungsSuggestionItem[];
  readonly command: (item: RungsSuggestionItem) => void;
  readonly clientRect?: (() => DOMRect | null) | null | undefined;
}
