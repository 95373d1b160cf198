import { readFileSync } from 'node:fs';
import * as rungs from 'rungs';
import * as review from 'rungs/review/react';
import { describe, expect, it } from 'vitest';
import { componentManifest } from '../../build/component-manifest.js';
import { llmsText } from '../../build/llms.js';

const components = componentManifest('.');
const named = (name: string) => components.find((component) => component.name === name);

describe('the manifest of the components', () => {
  it('has each component that the package exports', () => {
    const exported = Object.entries({ ...rungs, ...review }).flatMap(([name, value]) =>
      /^[A-Z]/.test(name) && typeof value !== 'number' ? [name] : [],
    );
    expect(components.map(({ name }) => name).sort()).toEqual(exported.sort());
  });

  it('has the props of a component, its own and those it shares', () => {
    const props = named('LevelView')?.props ?? [];
    expect(props.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['level', 'ladder', 'headingLevel', 'value', 'defaultValue', 'onValueChange', 'components', 'labels']),
    );
    expect(props.find(({ name }) => name === 'level')).toMatchObject({ type: 'Level', required: true });
    expect(props.find(({ name }) => name === 'headingLevel')).toMatchObject({ type: 'HeadingLevel', required: false, default: '2' });
  });

  it('leaves out the attributes that every element has', () => {
    expect(named('LevelView')?.props.map(({ name }) => name)).not.toContain('onClick');
  });

  it('says which components are for the browser', () => {
    expect(named('CompetencyTabs')?.client).toBe(true);
    expect(named('LevelCard')?.client).toBe(false);
  });

  it('describes every component and every prop', () => {
    const silent = components.flatMap(({ name, description, props }) => [
      ...(description ? [] : [name]),
      ...props.filter((prop) => !prop.description).map((prop) => `${name}.${prop.name}`),
    ]);
    expect(silent).toEqual([]);
  });
});

describe('llms.txt', () => {
  it('has how to install and to use it, and every component with its props', () => {
    const text = llmsText(readFileSync('README.md', 'utf8'), 'What it is.', components);
    expect(text).toContain('npm install rungs react react-dom');
    expect(text).toContain('<LevelView level={l4}');
    for (const { name } of components) expect(text).toContain(`\n### ${name}\n`);
    expect(text).toContain('- `level: Level` The level whose competencies are shown.');
  });
});
