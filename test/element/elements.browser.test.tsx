import { type RungsLadderElement, RungsLevelElement } from 'rungs/element';
import 'rungs/element/register';
import { l3, l4, ladder } from 'rungs/data/octopus-data-engineering';
import { renderElement } from 'rungs/element/server';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { eventually } from '../eventually.js';
import { squeeze, textsOf } from '../react/words.js';

const host = document.body.appendChild(document.createElement('main'));
afterEach(() => {
  host.replaceChildren();
  history.replaceState(null, '', location.pathname + location.search);
});

type Rungs = RungsLevelElement | RungsLadderElement;

const rootOf = (element: Element): ShadowRoot => {
  if (!element.shadowRoot) throw new Error('The element has no shadow root.');
  return element.shadowRoot;
};
/** What is rendered, once something is. */
/** As long as nothing must happen: what an element has to show it shows in the next frame. */
async function frames(count = 6): Promise<void> {
  for (let frame = 0; frame < count; frame++) await new Promise(requestAnimationFrame);
}
const shown = (element: Element): Promise<HTMLElement> =>
  eventually(() => {
    const part = rootOf(element).querySelector<HTMLElement>('[data-rungs]');
    if (!part) throw new Error('Nothing is shown.');
    return part;
  });
const query = (element: Element, selector: string): HTMLElement => {
  const found = rootOf(element).querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
};
const openIn = (element: Element): string[] =>
  [...rootOf(element).querySelectorAll('[data-rungs="competency"][data-state="open"]')].map(({ id }) => id);
/** An element from HTML, as a page has it. */
const write = <Name extends 'rungs-level' | 'rungs-ladder'>(name: Name, attributes = '', inner = ''): HTMLElementTagNameMap[Name] => {
  host.innerHTML = `<${name} ${attributes}>${inner}</${name}>`;
  const found = host.querySelector(name);
  if (!found) throw new Error('There is no element.');
  return found;
};
const level = async (attributes = ''): Promise<RungsLevelElement> => {
  const element = write('rungs-level', attributes);
  element.level = l4;
  await shown(element);
  return element;
};
const json = (data: unknown): string => `<script type="application/json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
const told = <Detail,>(element: Element, type: string): Detail[] => {
  const details: Detail[] = [];
  element.addEventListener(type, (event) => event instanceof CustomEvent && details.push(event.detail as Detail));
  return details;
};
const triggerOf = (element: Element, id: string): HTMLElement => query(element, `#${id} button`);

describe('a definition', () => {
  it('is shown with every word from a property', async () => {
    const element = await level();
    const text = squeeze((await shown(element)).textContent ?? '');
    expect(textsOf(l4).filter((part) => !text.includes(squeeze(part)))).toEqual([]);
  });

  it('is shown from a script within, and again when that changes', async () => {
    const element = write('rungs-level', '', json(l3));
    expect((await shown(element)).textContent).toContain(l3.title);
    element.innerHTML = json(l4);
    await eventually(() => expect(query(element, 'h2').textContent).toContain(l4.title));
  });

  it('of a ladder is shown from a script, with every word', async () => {
    const element = write('rungs-ladder', '', json(ladder));
    const text = squeeze((await shown(element)).textContent ?? '');
    expect(ladder.levels.flatMap(textsOf).filter((part) => !text.includes(squeeze(part)))).toEqual([]);
  });

  it('from a property goes before one from a script', async () => {
    const element = write('rungs-level', '', json(l3));
    element.level = l4;
    expect((await shown(element)).textContent).toContain(l4.title);
    element.level = undefined;
    await eventually(() => expect(query(element, 'h2').textContent).toContain(l3.title));
  });

  const rungsIn = (element: Element): readonly (string | null)[] =>
    [...rootOf(element).querySelectorAll('[data-rungs="rung"]')].map((each) => each.textContent);

  it.each(['level="L3"', 'level="l3"'])('of a ladder gives one level, on its rung: %s', async (attributes) => {
    const element = write('rungs-level', attributes, json(ladder));
    expect((await shown(element)).id).toBe('l3');
    expect(rungsIn(element)).toEqual(['L2', 'L3', 'L4']);
    expect(query(element, '[aria-current]').textContent).toBe('L3');
    element.level = 'L4';
    await eventually(() => expect(query(element, '[aria-current]').textContent).toBe('L4'));
  });

  it('is on its rung where the ladder is a property too', async () => {
    const element = write('rungs-level');
    element.level = l3;
    await shown(element);
    expect(rungsIn(element)).toEqual(['L3']);
    element.ladder = ladder;
    await eventually(() => expect(rungsIn(element)).toEqual(['L2', 'L3', 'L4']));
    element.level = 'L4';
    await eventually(() => expect(query(element, 'h2').textContent).toContain(l4.title));
  });

  it.each([
    ['', 'This is a ladder of several levels, so none was shown. Name one with `level`: L2, L3, L4. no-level-named'],
    ['level="L9"', `The ladder “${ladder.title}” has no level “L9”, so none was shown. It has L2, L3, L4. unknown-level`],
  ])('of a ladder that does not name its level says so: %s', async (attributes, words) => {
    expect((await shown(write('rungs-level', attributes, json(ladder)))).textContent).toContain(words);
  });

  it('that was a property before the element was defined is taken up', async () => {
    const element = document.createElement('rungs-level-later');
    Object.assign(element, { level: l4, open: ['domain-expertise'], view: 'tabs' });
    host.append(element);
    customElements.define('rungs-level-later', class extends RungsLevelElement {});
    await shown(element);
    expect(Object.keys(element)).toEqual([]);
    expect(query(element, '[aria-selected="true"]').textContent).toContain('Domain expertise');
  });

  it('that is none is not shown, and said so in place and by an event', async () => {
    const element = write('rungs-level', 'lang="de"');
    const errors = told<{ issues: { rule: string; path: string }[] }>(host, 'rungs-error');
    Object.assign(element, { level: { ...l4, title: '', competencies: 'none' } });
    const problem = await shown(element);
    expect(problem.getAttribute('role')).toBe('alert');
    expect(problem.textContent).toContain('Die Fassung kann nicht gezeigt werden');
    expect(problem.textContent).toContain('wrong-type · /competencies');
    expect(errors).toHaveLength(1);
    expect(errors[0]?.issues.map(({ rule }) => rule)).toEqual(['empty-title', 'wrong-type']);
    element.level = l4;
    await eventually(() => expect(query(element, 'h2').textContent).toContain(l4.title));
    expect(errors).toHaveLength(1);
  });

  it('with more faults than can be read lists the first', async () => {
    const element = write('rungs-level');
    Object.assign(element, { level: {} });
    await shown(element);
    const few = rootOf(element).querySelectorAll('li').length;
    Object.assign(element, { level: { ...l4, competencies: l4.competencies.map(() => ({})) } });
    await eventually(() => expect(rootOf(element).querySelectorAll('li').length).toBeGreaterThan(few));
    expect(rootOf(element).querySelectorAll('li')).toHaveLength(5);
    expect(query(element, '[data-rungs="problem"]').textContent).toMatch(/\d+ more problems$/);
  });

  it('that is not JSON is named so', async () => {
    const element = write('rungs-level', '', '<script type="application/json">{"id": </script>');
    expect((await shown(element)).textContent).toContain('bad-json');
  });

  it('that is not there yet is waited for in silence', async () => {
    const element = write('rungs-level');
    const errors = told(element, 'rungs-error');
    await frames();
    expect(rootOf(element).querySelector('[data-rungs]')).toBeNull();
    expect(errors).toEqual([]);
  });
});

describe('an attribute', () => {
  it('opens competencies, and takes part as it changes', async () => {
    const element = await level('open="domain-expertise culture-and-leadership"');
    expect(openIn(element)).toEqual(['l4-domain-expertise', 'l4-culture-and-leadership']);
    element.setAttribute('open', 'all');
    await eventually(() => expect(openIn(element)).toHaveLength(l4.competencies.length));
    expect(element.open).toEqual(l4.competencies.map(({ id }) => id));
    element.removeAttribute('open');
    await eventually(() => expect(openIn(element)).toEqual([]));
  });

  it('shows tabs', async () => {
    const element = await level('view="tabs" open="culture-and-leadership"');
    expect(query(element, '[role="tab"][aria-selected="true"]').textContent).toContain('Culture and Leadership');
    element.view = 'accordion';
    await eventually(() => expect(openIn(element)).toEqual(['l4-culture-and-leadership']));
  });

  it('sets the depth of headings, and says nothing where it is wrong', async () => {
    const element = await level('heading-level="4"');
    expect([...rootOf(element).querySelectorAll('h4')].map((each) => each.textContent)).toEqual([expect.stringContaining(l4.title)]);
    expect(rootOf(element).querySelectorAll('h5')).toHaveLength(l4.competencies.length);
    element.setAttribute('heading-level', 'big');
    await eventually(() => expect(query(element, 'h2').textContent).toContain(l4.title));
  });

  it('sets the theme', async () => {
    const element = await level('theme="dark"');
    expect(getComputedStyle(query(element, 'article')).colorScheme).toBe('dark');
    element.theme = 'light';
    await eventually(() => expect(getComputedStyle(query(element, 'article')).colorScheme).toBe('light'));
    element.theme = undefined;
    await eventually(() => expect(getComputedStyle(query(element, 'article')).colorScheme).toBe('normal'));
  });

  it.each([
    ['de', 'Alle aufklappen', 'ltr'],
    ['de-CH', 'Alle aufklappen', 'ltr'],
    ['ar', 'توسيع الكل', 'rtl'],
    ['pt', 'Expandir tudo', 'ltr'],
    ['he', 'Expand all', 'rtl'],
    ['constructor', 'Expand all', 'ltr'],
  ])('lang="%s" gives the words and the direction', async (lang, words, direction) => {
    const element = await level(`lang="${lang}"`);
    expect(query(element, '[data-rungs="expand-all"]').textContent).toBe(words);
    expect(getComputedStyle(query(element, 'article')).direction).toBe(direction);
  });

  it.each(['the page', 'a shadow root'])('lang of what stands around gives the words, in %s', async (where) => {
    const around = host.appendChild(document.createElement('div'));
    around.lang = 'fr';
    const element = document.createElement('rungs-level');
    element.level = l4;
    (where === 'the page' ? around : around.attachShadow({ mode: 'open' })).append(element);
    await shown(element);
    expect(query(element, '[data-rungs="expand-all"]').textContent).toBe('Tout déplier');
  });

  it('dir goes before the direction of the language', async () => {
    const element = await level('lang="ar" dir="ltr"');
    expect(getComputedStyle(query(element, 'article')).direction).toBe('ltr');
  });

  it('value shows a level', async () => {
    const element = write('rungs-ladder', 'value="l3"', json(ladder));
    await shown(element);
    expect(query(element, '[aria-selected="true"]').textContent).toContain('L3');
    element.value = 'l4';
    await eventually(() => expect(query(element, '[aria-selected="true"]').textContent).toContain('L4'));
  });
});

describe('a reader', () => {
  it('opens a competency, and the page is told, beyond shadow roots too', async () => {
    const outer = host.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    const element = document.createElement('rungs-level');
    element.level = l4;
    outer.append(element);
    await shown(element);
    const changes = told(host, 'rungs-change');
    await userEvent.click(triggerOf(element, 'l4-domain-expertise'));
    await eventually(() => expect(openIn(element)).toEqual(['l4-domain-expertise']));
    expect(changes).toEqual([{ open: ['domain-expertise'] }]);
    expect(element.open).toEqual(['domain-expertise']);
  });

  it('goes to another level, and the page is told', async () => {
    const element = write('rungs-ladder', '', json(ladder));
    await shown(element);
    const changes = told(element, 'rungs-change');
    await userEvent.click(query(element, '#l4--tab'));
    await eventually(() => expect(query(element, '[aria-selected="true"]').textContent).toContain('L4'));
    expect(changes).toEqual([{ open: [], value: 'l4' }]);
  });

  it('goes to another tab, and the page is told once', async () => {
    const element = await level('view="tabs"');
    const changes = told(element, 'rungs-change');
    await userEvent.click(query(element, '#l4-culture-and-leadership--tab'));
    await eventually(() => expect(query(element, '[aria-selected="true"]').textContent).toContain('Culture and Leadership'));
    expect(changes).toEqual([{ open: ['culture-and-leadership'] }]);
  });

  it('moves along tabs by keyboard', async () => {
    const element = await level('view="tabs"');
    await userEvent.tab();
    const active = (): string | undefined => rootOf(element).activeElement?.textContent?.replace(/^\P{L}+/u, '');
    await eventually(() => expect(active()).toBe('Domain expertise'));
    await userEvent.keyboard('{ArrowRight}');
    await eventually(() => expect(active()).toBe('Teaching and Mentoring'));
    await eventually(() => expect(query(element, '[aria-selected="true"]').textContent).toContain('Teaching and Mentoring'));
    await userEvent.keyboard('{End}');
    await eventually(() => expect(active()).toBe('Stakeholder Success'));
  });

  it('is led by a link to what is in it', async () => {
    const element = write('rungs-ladder', '', json(ladder));
    await shown(element);
    location.hash = '#l4-define-review-document';
    await eventually(() => expect(rootOf(element).activeElement?.id).toBe('l4-define-review-document'));
    expect(query(element, '[aria-selected="true"]').textContent).toContain('L4');
    expect(element.value).toBe('l4');
    expect(element.open).toEqual(['teaching-and-mentoring']);
  });
});

describe('an element', () => {
  it('that is moved keeps its state, and what it shows', async () => {
    const element = await level();
    await userEvent.click(triggerOf(element, 'l4-domain-expertise'));
    await eventually(() => expect(openIn(element)).toEqual(['l4-domain-expertise']));
    const before = await shown(element);
    query(element, 'details').setAttribute('open', '');
    host.appendChild(document.createElement('section')).append(element);
    await frames();
    expect(await shown(element)).toBe(before);
    expect(openIn(element)).toEqual(['l4-domain-expertise']);
    expect(query(element, 'details').hasAttribute('open')).toBe(true);
  });

  it('that is taken out is emptied, and shows the same when it is back', async () => {
    const element = await level('open="domain-expertise"');
    element.remove();
    await eventually(() => expect(rootOf(element).querySelector('[data-rungs]')).toBeNull());
    host.append(element);
    await shown(element);
    expect(openIn(element)).toEqual(['l4-domain-expertise']);
  });

  it('keeps its look in another document', async () => {
    const element = await level();
    const frame = host.appendChild(document.createElement('iframe'));
    frame.contentDocument?.body.append(element);
    await shown(element);
    expect(rootOf(element).adoptedStyleSheets).toHaveLength(1);
    expect(frame.contentWindow?.getComputedStyle(query(element, '[data-rungs="level-card"]')).containerType).toBe('inline-size');
  });

  it('renders once for all that is changed at once', async () => {
    let renders = 0;
    class Counted extends RungsLevelElement {
      protected override render(...args: Parameters<RungsLevelElement['render']>): ReturnType<RungsLevelElement['render']> {
        renders++;
        return super.render(...args);
      }
    }
    customElements.define('rungs-level-counted', Counted);
    const element = new Counted();
    host.append(element);
    element.level = l3;
    element.level = l4;
    element.setAttribute('view', 'tabs');
    element.open = ['domain-expertise'];
    await shown(element);
    expect(renders).toBe(1);
  });

  it.each(['hidden', 'style="display: inline-block"'])('is laid out as the page says: %s', async (attributes) => {
    const element = await level(attributes);
    expect(getComputedStyle(element).display).toBe(attributes === 'hidden' ? 'none' : 'inline-block');
    expect(getComputedStyle(await level()).display).toBe('block');
  });
});

describe('what a server rendered', () => {
  it.each([
    ['level', renderElement(l4, { styles: { css: '' }, ladder, open: ['domain-expertise'] })],
    ['level as tabs', renderElement(l4, { styles: { css: '' }, view: 'tabs', headingLevel: 4 })],
    ['ladder', renderElement(ladder, { styles: { css: '' }, value: 'l3', open: 'all' })],
  ])('is taken over, and React has nothing to warn of: a %s', async (_, html) => {
    host.setHTMLUnsafe(html);
    const element = host.querySelector<Rungs>('rungs-level, rungs-ladder');
    if (!element) throw new Error('There is no element.');
    const before = await shown(element);
    await eventually(() => expect(rootOf(element).childNodes).toHaveLength(1));
    await eventually(() => expect(Object.keys(before).some((key) => key.startsWith('__react'))).toBe(true));
    expect(await shown(element)).toBe(before);
    expect(before.getAttribute('part')).toBe(before.getAttribute('data-rungs'));
  });
});

describe('the parts', () => {
  const unnamed = (element: Rungs): Element[] =>
    [...rootOf(element).querySelectorAll('[data-rungs]')].filter((each) => each.getAttribute('part') !== each.getAttribute('data-rungs'));

  it('are named for the page’s stylesheets, those that come later too', async () => {
    const element = write('rungs-ladder', 'value="l4"', json(ladder));
    await shown(element);
    expect(rootOf(element).querySelectorAll('[part]').length).toBeGreaterThan(100);
    expect(unnamed(element)).toEqual([]);
    const changes = rootOf(element).querySelectorAll<HTMLElement>('[data-rungs="ladder-changes-trigger"]');
    changes[changes.length - 1]?.click();
    await eventually(() => query(element, '[data-rungs="comparison"]'));
    expect(unnamed(element)).toEqual([]);
  });

  it('take the look that the page gives them', async () => {
    const style = host.appendChild(document.createElement('style'));
    style.textContent = 'rungs-level { --rungs-accent: rgb(1, 2, 3) } rungs-level::part(level-title) { color: rgb(4, 5, 6) }';
    document.head.append(style);
    const element = await level();
    expect(getComputedStyle(query(element, 'h2')).color).toBe('rgb(4, 5, 6)');
    expect(getComputedStyle(query(element, '[data-rungs="expand-all"]')).color).toBe('rgb(1, 2, 3)');
    style.remove();
  });
});

describe('the page’s styles', () => {
  /** How everything within looks, but for what is taken from the page: font and colours. */
  const look = (element: Rungs): string[] => [...rootOf(element).querySelectorAll('*')].map((each) => ofStyle(getComputedStyle(each)));
  const ofStyle = (style: CSSStyleDeclaration): string =>
    [
      'display',
      'margin',
      'padding',
      'border',
      'font-style',
      'font-weight',
      'letter-spacing',
      'word-spacing',
      'text-transform',
      'text-indent',
    ]
      .concat([
        'text-align',
        'line-height',
        'list-style',
        'white-space',
        'box-shadow',
        'background',
        'float',
        'visibility',
        'cursor',
        'width',
      ])
      .map((name) => `${name}: ${style.getPropertyValue(name)}`)
      .join('; ');

  it.each([
    ['* { all: unset }', ''],
    ['* { margin: 9px !important; letter-spacing: 9px !important; text-transform: uppercase !important; float: right !important }', ''],
    [
      'h2, button, li, dt, details, article { border: 9px solid red !important; padding: 40px !important; font: italic 50px serif !important }',
      '',
    ],
    ['[hidden] { display: none !important } [data-rungs] { color: red !important; display: inline !important }', ''],
    [
      'body { text-align: center; line-height: 3; white-space: pre; word-spacing: 9px; font-style: italic; font-weight: 900; text-indent: 2em }',
      '',
    ],
  ])('do not reach in: %s', async (css) => {
    const sized =
      'style="pointer-events: none !important; display: block !important; inline-size: 600px !important; margin: 0 !important; float: none !important; font: 16px sans-serif !important"';
    const before = look(await level(sized));
    const style = document.createElement('style');
    style.textContent = css;
    document.head.append(style);
    const after = look(await level(sized));
    style.remove();
    expect(before.length).toBeGreaterThan(100);
    expect(after.filter((each, at) => each !== before[at])).toEqual([]);
    expect(after).toHaveLength(before.length);
  });

  it('are not touched by the element', async () => {
    host.innerHTML = '<h2>Title</h2><button>Go</button><p data-rungs="level">Text</p>';
    const before = [...host.children].map((each) => ofStyle(getComputedStyle(each)));
    const element = document.createElement('rungs-level');
    element.level = l4;
    host.append(element);
    await shown(element);
    expect([...host.children].slice(0, 3).map((each) => ofStyle(getComputedStyle(each)))).toEqual(before);
  });
});
