import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { LexicalTypeaheadMenuPlugin, useBasicTypeaheadTriggerMatch } from '@lexical/react/LexicalTypeaheadMenuPlugin';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { l2, l3, l4, ladder } from 'rungs/data/octopus-data-engineering';
import { type RungsOption, rungsOptions } from 'rungs/lexical';

/** A minimal slash menu. */
export function SlashMenu() {
  const [editor] = useLexicalComposerContext();
  const [query, setQuery] = useState<string | null>(null);
  const triggerFn = useBasicTypeaheadTriggerMatch('/', { minLength: 0, allowWhitespace: true });
  return (
    <LexicalTypeaheadMenuPlugin<RungsOption>
      options={rungsOptions([l2, l3, l4, ladder], { query })}
      onQueryChange={setQuery}
      triggerFn={triggerFn}
      onSelectOption={(option, typed, close) => {
        editor.update(() => {
          typed?.remove();
          option.select(editor);
        });
        close();
      }}
      menuRenderFn={(anchor, { options, selectedIndex, selectOptionAndCleanUp }) =>
        anchor.current &&
        createPortal(
          <div className="slash-menu">
            {options.map((option, index) => (
              <button key={option.key} type="button" aria-current={index === selectedIndex} onClick={() => selectOptionAndCleanUp(option)}>
                {option.item.title}
              </button>
            ))}
          </div>,
          anchor.current,
        )
      }
    />
  );
}
