import { createRequire } from 'node:module';
import type { CDPSession, Page } from 'playwright';
import { l3 } from 'rungs/data/octopus-data-engineering';
import { octopusRatings } from 'rungs/review';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundlePage } from '../../bundle-page.js';
import { servePages } from '../../page-server.js';
import { reviewStylesheet, stylesheet } from '../../stylesheet.js';

const nothing = { group: { role: '', name: '', states: [] }, radios: [] };
const octopus = octopusRatings.map(({ title }) => title);

let files: Readonly<Record<string, readonly [type: string, text: string]>> = {};
beforeAll(async () => {
  files = {
    '/': [
      'text/html; charset=utf-8',
      '<!doctype html><html lang="en"><title>Review</title><link rel="stylesheet" href="/style.css"><body><main></main><script type="module" src="/page.js"></script>',
    ],
    '/style.css': [
      'text/css',
      `:root { color-scheme: light dark } body { background: Canvas; color: CanvasText } ${stylesheet}${reviewStylesheet}`,
    ],
    '/page.js': ['text/javascript', await bundlePage(new URL('accessibility-page.tsx', import.meta.url))],
  };
});
const site = servePages(({ url = '' }, response) => {
  const [type, text] = files[url] ?? ['image/x-icon', ''];
  response.setHeader('content-type', type).end(text);
});

describe('the group of radios', () => {
  const question = 'Where are you on this?';
  const meanings = octopusRatings.map(({ description }) => description);

  it.each(['alone', 'shadow'])('says its question and, for each word, what it means and whether it is chosen: %s', async (name) => {
    const reader = await show(name);
    const [{ group, radios } = nothing, ...others] = await reader.groups();
    expect(others).toEqual([]);
    expect(group).toEqual({ role: 'radiogroup', name: question, description: 'Not yet discussed', states: [] });
    expect(radios).toEqual(octopus.map((word, at) => ({ role: 'radio', name: word, description: meanings[at], states: [] })));
  });

  it('shows what the words mean when that is opened, and not before', async () => {
    const { page } = await show('session');
    const shown = page.getByText(meanings[0] ?? '').filter({ visible: true });
    expect(await shown.count()).toBe(0);
    await page.getByText('What the ratings mean').click();
    expect(await shown.count()).toBe(1);
  });

  it('counts its words as the tree has them, group by group', async () => {
    const reader = await show('session');
    const counted = await reader.page.evaluate(() =>
      [...document.querySelectorAll('[role="radiogroup"]')].map((group) =>
        [...group.querySelectorAll('input')].map((radio) => [radio.ariaPosInSet, radio.ariaSetSize]),
      ),
    );
    const groups = await reader.groups();
    expect(groups.map(({ radios }) => radios.map((_, at) => [`${at + 1}`, `${radios.length}`]))).toEqual(counted);
    expect(counted.flat()).toHaveLength(16);
  });

  it.each(['alone', 'shadow'])('is entered once, moves and chooses by arrow keys, and goes around: %s', async (name) => {
    const reader = await show(name);
    const { keyboard } = reader.page;
    await keyboard.press('Tab');
    expect(await reader.focused()).toMatchObject({ role: 'radio', name: octopus[0], states: ['focused'] });
    await keyboard.press('Space');
    expect(await reader.focused()).toMatchObject({ name: octopus[0], states: ['checked', 'focused'] });
    for (const [key, word] of [
      ['ArrowDown', 1],
      ['ArrowRight', 2],
      ['ArrowUp', 1],
      ['ArrowLeft', 0],
      ['ArrowLeft', 3],
      ['ArrowDown', 0],
      ['ArrowDown', 1],
    ] as const) {
      await keyboard.press(key);
      const [{ group, radios } = nothing] = await reader.groups();
      expect(group).toEqual({ role: 'radiogroup', name: question, states: [] });
      expect(radios.map(({ states }) => states)).toEqual(octopus.map((_, at) => (at === word ? ['checked', 'focused'] : [])));
      expect(await reader.focused()).toEqual({
        role: 'radio',
        name: octopus[word],
        description: meanings[word],
        states: ['checked', 'focused'],
      });
    }
    // One stop for all of them; the next takes the word back.
    await keyboard.press('Tab');
    expect(await reader.focused()).toMatchObject({ role: 'button', name: 'Clear rating' });
    await keyboard.press('Shift+Tab');
    expect(await reader.focused()).toMatchObject({ name: octopus[1], states: ['checked', 'focused'] });
  });

  it('leads back to the word that was taken back, which is not chosen any more', async () => {
    const reader = await show('alone');
    await reader.page.keyboard.press('Tab');
    await reader.page.keyboard.press('ArrowDown');
    await reader.page.keyboard.press('Tab');
    await reader.page.keyboard.press('Enter');
    const [{ group, radios } = nothing] = await reader.groups();
    expect(group).toMatchObject({ description: 'Not yet discussed' });
    expect(radios.map(({ states }) => states)).toEqual([[], ['focused'], [], []]);
  });
});

describe('the form', () => {
  const competencies = l3.competencies.map(({ title }) => title);
  const groupName = (at: number): string => `${competencies[at]} Where are you on this?`;

  it('names each group by what is rated and what is asked', async () => {
    const reader = await show('session');
    const groups = await reader.groups();
    expect(groups.map(({ group }) => group.name.replace(/^\p{Extended_Pictographic}\s*/u, ''))).toEqual(
      competencies.map((_, at) => groupName(at)),
    );
    expect(groups.map(({ radios }) => radios.map(({ name, description }) => [name, description]))).toEqual(
      competencies.map(() => octopusRatings.map(({ title, description }) => [title, description])),
    );
  });

  it('can be read, and not be changed, when it is read only', async () => {
    const reader = await show('read-only');
    const [first = nothing, ...others] = await reader.groups();
    // Chromium tells the system of `aria-readonly` on a group, and DevTools, whose tree this is, does not say so.
    expect(await reader.page.locator('[role="radiogroup"][aria-readonly="true"]').count()).toBe(4);
    expect(first.radios.map(({ states }) => states)).toEqual([['disabled'], ['disabled'], ['checked'], ['disabled']]);
    expect(others.map(({ radios }) => radios.map(({ states }) => states))).toEqual(others.map(() => octopus.map(() => ['disabled'])));
    await reader.page.keyboard.press('Tab');
    await reader.page.getByRole('radio', { checked: true }).first().focus();
    await reader.page.keyboard.press('ArrowDown');
    await reader.page.keyboard.press('ArrowDown');
    expect(await reader.focused()).toMatchObject({ name: 'Performing', states: ['checked', 'focused'] });
  });

  it('is out of reach when it is disabled', async () => {
    const reader = await show('disabled');
    const [first = nothing] = await reader.groups();
    expect(first.radios.map(({ states }) => states)).toEqual([['disabled'], ['disabled'], ['checked', 'disabled'], ['disabled']]);
  });

  it('says what is wrong with a group, and with no other', async () => {
    const reader = await show('invalid');
    const [first = nothing, second = nothing] = await reader.groups();
    expect(first.group).toMatchObject({ description: 'Choose the word that fits best.', states: ['invalid', 'required'] });
    expect(second.group).toMatchObject({ description: 'Not yet discussed', states: ['required'] });
  });

  it('announces politely that it is saved, and at once that it is not', async () => {
    const reader = await show('session');
    await expect.poll(() => reader.status()).toEqual({ states: ['atomic', 'live polite'], text: ['Kept while this page is open'] });
    await reader.page.evaluate(() => accessibility.useUpRoom());
    await reader.page.getByText('Add a note').first().click();
    await reader.page.getByRole('textbox').first().press('a');
    await expect.poll(async () => (await reader.status())?.text).toEqual([expect.stringMatching(/^Not saved: this device has no room/)]);
    expect(await reader.focused()).toMatchObject({ role: 'textbox', name: 'In your own words' });
  });
});

it('is done by keyboard alone, from the first word to the summary', async () => {
  const reader = await show('all parts');
  const { keyboard } = reader.page;
  /** Tabs on until something of that role and name has the focus, and by no more stops than there are. */
  const tabTo = async (role: string, name: RegExp): Promise<void> => {
    for (let at = 0; at < 80; at++) {
      await keyboard.press('Tab');
      const focused = await reader.focused();
      if (focused?.role === role && name.test(focused.name)) return;
    }
    throw new Error(`The keyboard does not come to ${name}.`);
  };
  await tabTo('radio', /^Improvement needed$/);
  await keyboard.press('ArrowUp');
  await tabTo('DisclosureTriangle', /^Add a note$/);
  await keyboard.press('Enter');
  await expect.poll(() => reader.focused()).toMatchObject({ role: 'textbox', name: 'In your own words' });
  await keyboard.type('Written by keyboard');
  await tabTo('button', /^Add evidence: /);
  await keyboard.press('Enter');
  expect(await reader.focused()).toMatchObject({ role: 'textbox', name: 'What happened?' });
  await keyboard.type('Happened by keyboard');
  await keyboard.press('Control+Enter');
  await expect.poll(() => reader.focused()).toMatchObject({ role: 'button', name: 'Add evidence: Domain expertise' });
  // The log, where it is found again.
  await tabTo('searchbox', /^Search evidence$/);
  await keyboard.type('happened');
  await expect
    .poll(async () => (await reader.read()).filter(({ role }) => role === 'status').map(({ within }) => within.at(0)?.name))
    .toContain('1 entry');
  // The plan, past what is compared.
  await tabTo('button', /^Add an action/);
  await keyboard.press('Enter');
  expect(await reader.focused()).toMatchObject({ role: 'textbox', name: 'What will happen?' });
  await keyboard.type('Agreed by keyboard');
  await keyboard.press('Control+Enter');
  await expect.poll(() => reader.focused()).toMatchObject({ role: 'button', name: expect.stringMatching(/^Add an action/) });
  const summary = (await reader.read()).filter(({ role }) => role === 'article').at(-1)?.within ?? [];
  expect(summary.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Exceeding', 'Written by keyboard', 'Happened by keyboard', 'Agreed by keyboard']),
  );
});

it.each(['light', 'dark'] as const)(
  'has no fault that axe finds among 200 expectations, in %s',
  async (colorScheme) => {
    const { page } = await show('many', colorScheme);
    expect(await page.getByRole('radiogroup').count()).toBe(200);
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
    const faults = await page.evaluate(async () => {
      const { violations } = await axe.run('main', { rules: { 'target-size': { enabled: true } } });
      return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
    });
    expect(faults).toEqual([]);
  },
  // Of its time, half goes into the contrast of 5,000 elements.
  120_000,
);

declare global {
  /** axe-core, in the page that it was put into. */
  var axe: {
    readonly run: (
      within: string,
      options: { readonly rules: Readonly<Record<string, { readonly enabled: boolean }>> },
    ) => Promise<{ readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[] }>;
  };
}

async function show(name: string, colorScheme: 'light' | 'dark' = 'light'): Promise<Reader> {
  const page = await site.newPage({ colorScheme });
  await page.goto(site.urlOf('/'));
  await page.evaluate((each) => accessibility.show(each), name);
  await page.getByRole('radio').first().waitFor();
  return new Reader(page, await page.context().newCDPSession(page));
}

interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly description?: { readonly value?: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
  readonly childIds?: readonly string[];
}

/** One thing as it is spoken of; what is not so is left out. */
interface Spoken {
  readonly role: string;
  readonly name: string;
  readonly description?: string;
  /** `checked`, `focused`, `required` and the like, where they are so. */
  readonly states: readonly string[];
}

class Reader {
  readonly page: Page;
  readonly #cdp: CDPSession;

  constructor(page: Page, cdp: CDPSession) {
    this.page = page;
    this.#cdp = cdp;
  }

  /** All that is there, in order, with what is within each. */
  async read(): Promise<readonly (Spoken & { readonly within: readonly Spoken[] })[]> {
    const { nodes } = await this.#cdp.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const within = (node: AxNode): readonly AxNode[] =>
      (node.childIds ?? []).flatMap((id) => {
        const child = byId.get(id);
        return child ? [...(child.ignored ? [] : [child]), ...within(child)] : [];
      });
    return nodes.filter(({ ignored }) => !ignored).map((node) => ({ ...spoken(node), within: within(node).map(spoken) }));
  }

  /** Each group of radios, with its radios. */
  async groups() {
    const groups = (await this.read()).filter(({ role }) => role === 'radiogroup');
    return groups.map(({ within, ...group }) => ({ group, radios: within.filter(({ role }) => role === 'radio') }));
  }

  /** What has the focus. */
  async focused(): Promise<Spoken | undefined> {
    const found = (await this.read()).filter(({ role, states }) => role !== 'RootWebArea' && states.includes('focused'));
    const [{ within: _, ...one } = { within: [], role: '', name: '', states: [] }] = found.slice(-1);
    return one;
  }

  /** What the live region says. */
  async status() {
    const [status] = (await this.read()).filter(({ role }) => role === 'status');
    return status && { states: status.states, text: status.within.filter(({ role }) => role === 'StaticText').map(({ name }) => name) };
  }
}

const told = ['checked', 'focused', 'required', 'invalid', 'readonly', 'disabled', 'live', 'atomic'];

function spoken({ role, name, description, properties = [] }: AxNode): Spoken {
  const states = properties.flatMap(({ name: each, value: { value } }) =>
    !told.includes(each) || value === false || value === 'false'
      ? []
      : [value === true || value === 'true' ? each : `${each} ${textOf(value)}`],
  );
  return {
    role: textOf(role?.value),
    name: textOf(name?.value),
    ...(description?.value !== undefined && description.value !== '' && { description: textOf(description.value) }),
    states: states.sort(),
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
