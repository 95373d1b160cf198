import { type CSSProperties, useState } from 'react';
import { LadderMatrix, LevelView } from 'rungs';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';
import './swatches.css';

const currentcolor = (share: number): string => `color-mix(in srgb, currentcolor ${share}%, transparent)`;

/** The default of each property, and how its swatch shows it. */
const properties: Readonly<Record<string, { readonly initial: string; readonly shown?: (value: string) => CSSProperties }>> = {
  '--rungs-accent': { initial: 'light-dark(#2f5bd7, #8fb0ff)', shown: (background) => ({ background }) },
  '--rungs-on-accent': { initial: 'light-dark(#fff, #0d1220)', shown: (background) => ({ background }) },
  '--rungs-text': { initial: 'inherit', shown: (color) => ({ color, background: 'currentcolor' }) },
  '--rungs-danger': {
    initial: 'oklch(from CanvasText clamp(0.52, (l - 0.5) * 99, 0.76) clamp(0.14, (0.5 - l) * 99, 0.19) 25)',
    shown: (background) => ({ background }),
  },
  '--rungs-muted': { initial: currentcolor(72), shown: (background) => ({ background }) },
  '--rungs-line': { initial: currentcolor(15), shown: (borderColor) => ({ borderColor, borderWidth: '0.375rem' }) },
  '--rungs-surface': { initial: 'transparent', shown: (background) => ({ background }) },
  '--rungs-tint': {
    initial: 'color-mix(in srgb, light-dark(#2f5bd7, #8fb0ff) 7%, transparent)',
    shown: (background) => ({ background }),
  },
  '--rungs-canvas': { initial: 'oklch(from currentcolor clamp(0.19, (0.6 - l) * 99, 1) 0 0)', shown: (background) => ({ background }) },
  '--rungs-radius': { initial: '0.75em', shown: (borderRadius) => ({ borderRadius }) },
  '--rungs-font': { initial: 'inherit' },
  '--rungs-measure': { initial: '47.5em' },
  '--rungs-scroll-margin': { initial: '1em' },
  '--rungs-matrix-height': { initial: '80vh' },
  '--rungs-sticky-top': { initial: '0px' },
};

/** Controls for every `--rungs-*` property, and their effect on a level and a matrix. */
export function Swatches() {
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  return (
    <div style={values}>
      <fieldset className="swatches" aria-label="Properties">
        {Object.entries(properties).map(([name, { initial, shown }]) => (
          <label key={name}>
            <span className="swatch" style={shown?.(values[name] ?? initial)} aria-hidden="true" />
            <code>{name}</code>
            <input
              value={values[name] ?? ''}
              placeholder={initial}
              onChange={({ target }) => setValues({ ...values, [name]: target.value })}
            />
          </label>
        ))}
      </fieldset>
      <LevelView level={l4} ladder={ladder} defaultValue={['domain-expertise']} />
      <LadderMatrix ladder={ladder} idPrefix="matrix-" />
    </div>
  );
}
