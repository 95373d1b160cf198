import { type Level, levelName } from '../../ladder/index.js';

export interface MatrixSwitchProps {
  readonly levels: readonly Level[];
  /** Id of the level that is shown. */
  readonly value: string | undefined;
  readonly onValueChange: (value: string) => void;
  /** Name of the radio group, unique to the matrix. */
  readonly name: string;
  readonly legend: string;
}

/** Selects the level that a narrow container shows. Native radios work in a shadow root too. */
export function MatrixSwitch({ levels, value, onValueChange, name, legend }: MatrixSwitchProps) {
  return (
    <fieldset data-rungs="matrix-switch">
      <legend>{legend}</legend>
      {levels.map((level) => (
        <label key={level.id}>
          <input
            type="radio"
            name={name}
            value={level.id}
            checked={level.id === value}
            aria-label={levelName(level)}
            onChange={() => onValueChange(level.id)}
          />
          <span data-rungs="rung" aria-current={level.id === value ? 'true' : undefined}>
            {level.code ?? level.title}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
