import { ladder as data } from 'rungs/data/octopus-data-engineering';
import { ladder as software } from 'rungs/data/octopus-software-engineering';
import type { ArgTypesEnhancer, InputType } from 'storybook/internal/types';

const ladders = Object.fromEntries([data, software].map((ladder) => [ladder.title, ladder]));
const levels = Object.fromEntries([data, software].flatMap(({ levels }) => levels.map((level) => [`${level.code} ${level.title}`, level])));
const choose = (mapping: Readonly<Record<string, unknown>>): InputType => ({
  control: { type: 'select' },
  options: Object.keys(mapping),
  mapping,
});

/** The control for a prop of this type; data is chosen from the ladders rather than typed. */
function controlFor(type: string): InputType {
  if (type === 'Level') return choose(levels);
  if (type === 'Ladder') return choose(ladders);
  if (type === 'HeadingLevel') return { control: { type: 'select' }, options: [1, 2, 3, 4, 5, 6] };
  if (type === 'string') return { control: { type: 'text' } };
  if (type === 'boolean') return { control: { type: 'boolean' } };
  return type.startsWith("'")
    ? { control: { type: 'inline-radio' }, options: [...type.matchAll(/'([^']*)'/g)].map(([, option]) => option) }
    : { control: { disable: true } };
}

/** Shows the type of each prop as it is written, which the docs else call a union, and gives it a control that suits it. */
export const typesAsWritten: ArgTypesEnhancer = ({ argTypes }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => {
      const written = argType.type && 'raw' in argType.type ? String(argType.type.raw) : argType.table?.type?.summary;
      if (written === undefined) return [name, argType];
      const type = written.replace(/ \| undefined$/, '');
      return [name, { ...argType, ...controlFor(type), table: { ...argType.table, type: { summary: type } } }];
    }),
  );
