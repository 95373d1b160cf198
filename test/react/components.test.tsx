import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef, useState } from 'react';
import {
  CompetencyAccordion,
  CompetencyTabs,
  type Components,
  DefinitionHistory,
  ExampleList,
  ExpectationList,
  english,
  fingerprint,
  LadderView,
  LevelCard,
  LevelComparison,
  LevelFacts,
  LevelView,
  Prose,
} from 'rungs';
import { l3, l4, ladder } from 'rungs/data/octopus-data-engineering';
import { l5 } from 'rungs/data/octopus-software-engineering';
import { describe, expect, it, vi } from 'vitest';

const [domain] = l4.competencies;
const expectations = domain?.expectations ?? [];
const examples = domain?.examples ?? [];

describe.each([
  ['LevelView', (props: object) => <LevelView level={l4} {...props} />],
  ['LevelCard', (props: object) => <LevelCard level={l4} {...props} />],
  ['LevelFacts', (props: object) => <LevelFacts facts={l4.facts} {...props} />],
  ['CompetencyAccordion', (props: object) => <CompetencyAccordion level={l4} {...props} />],
  ['CompetencyTabs', (props: object) => <CompetencyTabs level={l4} {...props} />],
  ['LadderView', (props: object) => <LadderView ladder={ladder} {...props} />],
  ['DefinitionHistory', (props: object) => <DefinitionHistory versions={[{ id: 'first', label: 'First', definition: l4 }]} {...props} />],
  ['LevelComparison', (props: object) => <LevelComparison from={l3} to={l4} {...props} />],
  ['ExpectationList', (props: object) => <ExpectationList expectations={expectations} {...props} />],
  ['ExampleList', (props: object) => <ExampleList examples={examples} {...props} />],
  ['Prose', (props: object) => <Prose prose="text" {...props} />],
])('%s', (_, make) => {
  it('puts class, style, attributes and ref on its outermost element', () => {
    const ref = createRef<HTMLElement>();
    const { container } = render(make({ className: 'mine', style: { maxWidth: '40em' }, title: 'A title', 'data-mine': 'yes', ref }));
    expect(ref.current).toBe(container.firstElementChild);
    expect(ref.current).toHaveClass('mine');
    expect(ref.current).toHaveStyle({ maxWidth: '40em' });
    expect(ref.current).toHaveAttribute('title', 'A title');
    expect(ref.current).toHaveAttribute('data-mine', 'yes');
    expect(ref.current).toHaveAttribute('data-rungs');
  });

  it('keeps the name of its part', () => {
    const { container } = render(make({ 'data-rungs': 'mine' }));
    expect(container.firstElementChild).not.toHaveAttribute('data-rungs', 'mine');
  });
});

describe('the words', () => {
  const german = {
    lang: 'de',
    examples: 'Beispiele',
    expectationCount: { one: '{count} Erwartung', other: '{count} Erwartungen' },
    exampleCount: { one: '{count} Beispiel', other: '{count} Beispiele' },
    expandAll: 'Alle öffnen',
    definition: 'Definition von {level}',
    rung: 'Stufe {position} von {count}',
  };

  it('are English where none are given', () => {
    render(<LevelView level={l4} ladder={ladder} />);
    expect(screen.getByRole('button', { name: english.expandAll })).toBeVisible();
    expect(screen.getByRole('list', { name: 'Rung 3 of 3' })).toBeVisible();
    expect(screen.getAllByText('5 expectations · 3 examples')).toHaveLength(3);
  });

  it('can be replaced, some or all, with plural forms', () => {
    const one = { ...l4, competencies: l4.competencies.map((each) => ({ ...each, expectations: each.expectations.slice(0, 1) })) };
    render(<LevelView level={one} ladder={ladder} labels={german} />);
    expect(screen.getByRole('button', { name: 'Alle öffnen' })).toBeVisible();
    expect(screen.getAllByText('1 Erwartung · 3 Beispiele')).toHaveLength(3);
    expect(screen.getAllByText(/^Beispiele/)).toHaveLength(4);
    expect(screen.getByText(/^Definition von L4/)).toBeVisible();
    expect(screen.getByRole('list', { name: 'Stufe 3 von 3' })).toBeVisible();
  });

  it('have the digits of their language', () => {
    render(<CompetencyAccordion level={l4} labels={{ digits: '٠١٢٣٤٥٦٧٨٩' }} />);
    expect(screen.getByText('٨ expectations · ٨ examples')).toBeVisible();
  });

  it('count what is asked, not what introduces it', () => {
    render(<CompetencyAccordion level={l5} />);
    expect(screen.getAllByText(/ expectations? · /)[0]).toHaveTextContent('10 expectations · 8 examples');
  });
});

const replaced: Components = {
  Link: ({ href, children }) => <a href={`/go?to=${href}`}>{children}</a>,
  Icon: ({ icon }) => <i data-testid="icon">{icon}</i>,
  ExampleList: ({ examples: list }) => <p>{list.length} of them</p>,
  LevelFacts: () => <p>no facts here</p>,
};

describe('the parts', () => {
  it('can be replaced', () => {
    render(<LevelView level={l4} components={replaced} />);
    expect(screen.getByText('Leadership')).toHaveAttribute(
      'href',
      '/go?to=https://github.com/OctopusDeploy/People/blob/main/Leadership.md',
    );
    expect(screen.getAllByTestId('icon').map((each) => each.textContent)).toEqual(['🦉', '🌱', '🧭', '🏆']);
    expect(screen.getAllByText('3 of them')).toHaveLength(3);
    expect(screen.getByText('no facts here')).toBeVisible();
  });

  it('say which definition they show', () => {
    const { container } = render(<LevelView level={l4} />);
    expect(container.firstElementChild).toHaveAttribute('data-rungs-fingerprint', fingerprint(l4));
    expect(screen.getByText(`Definition L4 · ${fingerprint(l4).slice(0, 7)}`)).toBeVisible();
  });
});

describe('CompetencyAccordion', () => {
  it('keeps its own state', async () => {
    const onValueChange = vi.fn();
    render(<CompetencyAccordion level={l4} defaultValue={['domain-expertise']} onValueChange={onValueChange} />);
    await userEvent.click(screen.getByRole('button', { name: 'Stakeholder Success' }));
    expect(onValueChange).toHaveBeenCalledExactlyOnceWith(['domain-expertise', 'stakeholder-success']);
    expect(screen.getAllByRole('button', { expanded: true })).toHaveLength(2);
  });

  it('leaves its state to a host that gives it', async () => {
    const onValueChange = vi.fn();
    render(<CompetencyAccordion level={l4} value={[]} onValueChange={onValueChange} />);
    await userEvent.click(screen.getByRole('button', { name: 'Domain expertise' }));
    expect(onValueChange).toHaveBeenCalledExactlyOnceWith(['domain-expertise']);
    expect(screen.queryAllByRole('button', { expanded: true })).toHaveLength(0);
  });

  it('opens and closes all at once, and says which it will do', async () => {
    render(<CompetencyAccordion level={l4} />);
    await userEvent.click(screen.getByRole('button', { name: 'Expand all' }));
    expect(screen.getAllByRole('button', { expanded: true })).toHaveLength(4);
    await userEvent.click(screen.getByRole('button', { name: 'Collapse all' }));
    expect(screen.queryAllByRole('button', { expanded: true })).toHaveLength(0);
  });

  it('renders no panel again when another opens', async () => {
    const Counted = vi.fn(() => null);
    const components = { ExpectationList: Counted };
    render(<CompetencyAccordion level={l4} components={components} />);
    const before = Counted.mock.calls.length;
    await userEvent.click(screen.getByRole('button', { name: 'Domain expertise' }));
    expect(Counted.mock.calls).toHaveLength(before);
  });
});

function Host() {
  const [value, setValue] = useState<readonly string[]>(['culture-and-leadership']);
  return (
    <>
      <button type="button" onClick={() => setValue(['domain-expertise'])}>
        Back
      </button>
      <CompetencyTabs level={l4} value={value} onValueChange={setValue} />
    </>
  );
}

describe('CompetencyTabs', () => {
  it('shows the first where none is named', () => {
    render(<CompetencyTabs level={l4} />);
    expect(screen.getByRole('tab', { selected: true })).toHaveTextContent('Domain expertise');
  });

  it('can be driven from outside', async () => {
    render(<Host />);
    expect(screen.getByRole('tab', { selected: true })).toHaveTextContent('Culture');
    await userEvent.click(screen.getByRole('button', { name: 'Back' }));
    expect(screen.getByRole('tab', { selected: true })).toHaveTextContent('Domain');
  });
});

describe('LevelCard', () => {
  const rungs = (): (string | null)[] =>
    within(screen.getByRole('list'))
      .getAllByRole('listitem')
      .map((each) => each.textContent);
  const long = Array.from({ length: 20 }, (_, at) => ({ ...l4, id: `x${at + 1}`, code: `X${at + 1}` }));

  it.each([
    [0, 'X1 X2 X3 X4 X5 X6 X7'],
    [9, 'X7 X8 X9 X10 X11 X12 X13'],
    [19, 'X14 X15 X16 X17 X18 X19 X20'],
  ])('shows the neighbours of rung %i of a long ladder', (at, expected) => {
    render(<LevelCard level={long[at] ?? l4} ladder={{ ...ladder, levels: long }} />);
    expect(rungs().join(' ')).toBe(expected);
    expect(screen.getByText(`X${at + 1}`)).toHaveAttribute('aria-current', 'true');
  });

  it('shows the number of a rung that has no code', () => {
    const { code: _, ...plain } = l4;
    render(<LevelCard level={plain} ladder={{ ...ladder, levels: [...ladder.levels.slice(0, 2), plain] }} />);
    expect(rungs()).toEqual(['L2', 'L3', '3']);
  });

  it('has no rail for a level that is not on the ladder', () => {
    render(<LevelCard level={l5} ladder={ladder} />);
    expect(screen.queryByRole('list')).toBeNull();
  });

  it('leaves the summary out of its compact form', () => {
    render(<LevelCard level={l4} variant="compact" />);
    expect(screen.queryByText(/well-rounded/)).toBeNull();
    expect(screen.getByText('Planning horizon')).toBeVisible();
  });
});

describe('Prose', () => {
  it('renders marks, line breaks and paragraphs', () => {
    const { container } = render(
      <Prose prose={['One\ntwo ', { strong: ['a', { em: 'b' }] }, ' ', { code: '<c>' }, '\n\nthree ', { href: '#d', text: 'd' }]} />,
    );
    expect(container.innerHTML).toBe(
      '<div data-rungs="prose"><p>One<br>two <strong>a<em>b</em></strong> <code data-rungs="code">&lt;c&gt;</code></p>' +
        '<p>three <a data-rungs="link" href="#d">d</a></p></div>',
    );
  });
});
