import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef } from 'react';
import { CompetencyTabs, CopyLink, clipboardContent, LevelActions, LevelCard, LevelView } from 'rungs';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';
import { l5 } from 'rungs/data/octopus-software-engineering';
import { csvFormat, jsonFormat, markdownFormat } from 'rungs/formats';
import { writeLevel } from 'rungs/markdown';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eventually } from '../eventually.js';

const formats = [markdownFormat, jsonFormat, csvFormat];
const buttons = (): (string | null)[] => screen.getAllByRole('button').map((each) => each.textContent);
const status = (): HTMLElement => screen.getByRole('status');
const click = (name: string, at = 0): Promise<void> => userEvent.click(screen.getAllByRole('button', { name })[at] ?? document.body);

/** jsdom has no clipboard that takes items: this one keeps the last. */
let copied: Record<string, string> | undefined;
let allowed = true;
const restore: (() => void)[] = [];
beforeEach(() => {
  copied = undefined;
  allowed = true;
  vi.stubGlobal(
    'ClipboardItem',
    class {
      constructor(readonly items: Record<string, Blob>) {}
    },
  );
  const write = async ([item]: { items: Record<string, Blob> }[]): Promise<void> => {
    if (!allowed) throw new DOMException('', 'NotAllowedError');
    copied = Object.fromEntries(
      await Promise.all(Object.entries(item?.items ?? {}).map(async ([type, blob]) => [type, await textOf(blob)])),
    );
  };
  vi.stubGlobal('navigator', Object.create(navigator, { clipboard: { value: { write } } }));
});
afterEach(() => {
  vi.unstubAllGlobals();
  for (const each of restore.splice(0)) each();
});
const textOf = (blob: Blob): Promise<string> =>
  new Promise((done) => {
    const reader = new FileReader();
    // Not `readAsText`, which drops a byte order mark.
    reader.onload = () => done(new TextDecoder('utf-8', { ignoreBOM: true }).decode(reader.result as ArrayBuffer));
    reader.readAsArrayBuffer(blob);
  });

/** jsdom has no downloads: this keeps what a link would hand to the browser. */
function catchFiles(): { readonly file: string; readonly blob: Blob }[] {
  const files: { file: string; blob: Blob }[] = [];
  const blobs: Blob[] = [];
  URL.createObjectURL = (blob: Blob) => `blob:${blobs.push(blob) - 1}`;
  const onClick = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    files.push({ file: this.download, blob: blobs[Number(this.href.replace('blob:', ''))] ?? new Blob() });
  });
  restore.push(() => onClick.mockRestore());
  return files;
}

describe('LevelActions', () => {
  it('puts class, style, attributes and ref on its outermost element', () => {
    const ref = createRef<HTMLFieldSetElement>();
    const { container } = render(<LevelActions level={l4} ref={ref} className="mine" style={{ maxWidth: '40em' }} title="A title" />);
    expect(ref.current).toBe(container.firstElementChild);
    expect(ref.current).toHaveClass('mine');
    expect(ref.current).toHaveStyle({ maxWidth: '40em' });
    expect(ref.current).toHaveAttribute('title', 'A title');
    expect(screen.getByRole('group', { name: 'Share L4: Lead Data Engineer' })).toBe(ref.current);
  });

  it('offers no format that it was not given', () => {
    render(<LevelActions level={l4} />);
    expect(buttons()).toEqual(['Copy', 'Copy link', 'Print']);
  });

  it('copies as Markdown where that is among the formats', () => {
    render(<LevelActions level={l4} formats={formats} />);
    expect(buttons()).toEqual(['Copy', 'Copy as Markdown', 'Copy link', 'Print', 'Export']);
  });

  it('copies the level as HTML and as text, and says so', async () => {
    render(<LevelActions level={l4} />);
    expect(status()).toBeEmptyDOMElement();
    await click('Copy');
    await eventually(() => expect(status()).toHaveTextContent(/^Copied$/));
    const { html, text } = clipboardContent(l4, { base: document.baseURI });
    expect(copied).toEqual({ 'text/html': html, 'text/plain': text });
  });

  it('copies Markdown as text alone', async () => {
    render(<LevelActions level={l4} formats={formats} />);
    await click('Copy as Markdown');
    await eventually(() => expect(status()).toHaveTextContent(/^Copied$/));
    expect(copied).toEqual({ 'text/plain': writeLevel(l4) });
  });

  it('copies the address of the level in this page', async () => {
    location.hash = '#elsewhere';
    render(<LevelActions level={l4} idPrefix="a-" />);
    await click('Copy link');
    await eventually(() => expect(status()).toHaveTextContent(/^Link copied$/));
    expect(copied).toEqual({ 'text/plain': 'http://localhost:3000/#a-l4' });
    location.hash = '';
  });

  it('copies the address that the host gives', async () => {
    render(<LevelActions level={l4} hrefFor={(id) => `/ladders/data?level=${id}`} />);
    await click('Copy link');
    await eventually(() => expect(copied).toEqual({ 'text/plain': 'http://localhost:3000/ladders/data?level=l4' }));
  });

  it('copies the address that the host gives as a template', async () => {
    render(<LevelActions level={{ ...l4, id: 'l/4' }} hrefFor="/levels/{id}" idPrefix="a-" />);
    await click('Copy link');
    await eventually(() => expect(copied).toEqual({ 'text/plain': 'http://localhost:3000/levels/l%2F4' }));
  });

  it('copies by the older way where the browser refuses the newer', async () => {
    allowed = false;
    const set = new Map<string, string>();
    document.execCommand = vi.fn(() => {
      const event = Object.assign(new Event('copy', { cancelable: true }), {
        clipboardData: { setData: (type: string, data: string) => set.set(type, data) },
      });
      document.dispatchEvent(event);
      return event.defaultPrevented;
    });
    render(<LevelActions level={l4} />);
    await click('Copy');
    await eventually(() => expect(status()).toHaveTextContent(/^Copied$/));
    const { html, text } = clipboardContent(l4, { base: document.baseURI });
    expect(Object.fromEntries(set)).toEqual({ 'text/html': html, 'text/plain': text });
  });

  it.each([
    ['refuses', () => false],
    [
      'throws',
      () => {
        throw new Error('not here');
      },
    ],
  ])('says what to do instead where the browser %s both ways', async (_, execCommand) => {
    allowed = false;
    document.execCommand = execCommand;
    render(<LevelActions level={l4} />);
    await click('Copy');
    await eventually(() => expect(status()).toHaveTextContent('The browser did not allow copying. Select the text and copy it yourself.'));
    await click('Copy link');
    await eventually(() => expect(status()).toHaveTextContent('The browser did not allow copying. The link is http://localhost:3000/#l4'));
  });

  it('says the same anew when it is done again', async () => {
    render(<LevelActions level={l4} />);
    await click('Copy');
    await eventually(() => expect(status()).toHaveTextContent('Copied'));
    const said = status().firstElementChild;
    await click('Copy');
    await eventually(() => expect(status().firstElementChild).not.toBe(said));
    expect(status()).toHaveTextContent(/^Copied$/);
  });

  it('prints the page', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => {});
    render(<LevelActions level={l4} />);
    await click('Print');
    expect(print).toHaveBeenCalledOnce();
    print.mockRestore();
  });

  it('shows the exports on demand, for the level and for its ladder', async () => {
    const { rerender } = render(<LevelActions level={l4} formats={formats} />);
    expect(screen.getByRole('button', { name: 'Export' })).toHaveAttribute('aria-expanded', 'false');
    await click('Export');
    expect(screen.getByRole('button', { name: 'Export' })).toHaveAttribute('aria-expanded', 'true');
    expect(buttons().slice(5)).toEqual(['Markdown', 'JSON', 'CSV']);
    rerender(<LevelActions level={l4} ladder={ladder} formats={formats} />);
    expect(screen.getByRole('group', { name: 'Data Engineering' })).toBeVisible();
    expect(buttons().slice(5)).toEqual(['Markdown', 'JSON', 'CSV', 'Markdown', 'JSON', 'CSV']);
    await click('Export');
    expect(buttons()).toHaveLength(5);
  });

  it.each([
    [0, 'l4-lead-data-engineer.csv', l4],
    [1, 'data-engineering.csv', ladder],
  ] as const)('hands the browser a file, named for what is in it: %i', async (at, name, source) => {
    const files = catchFiles();
    render(<LevelActions level={l4} ladder={ladder} formats={formats} />);
    await click('Export');
    await click('CSV', at);
    expect(files.map(({ file }) => file)).toEqual([name]);
    expect(files[0]?.blob.type).toBe('text/csv;charset=utf-8');
    expect(await textOf(files[0]?.blob ?? new Blob())).toBe(csvFormat.write(source));
    expect(status()).toHaveTextContent(`Exported as ${name}`);
  });

  it('names a file in the letters of its title, and by the id where it has none', async () => {
    const files = catchFiles();
    for (const title of ['Ingénieur·e / Données: «chef»', '数据工程师', '🦉', '../../etc/passwd']) {
      const { unmount } = render(<LevelActions level={{ id: 'lead', title, facts: [], competencies: [] }} formats={[jsonFormat]} />);
      await click('Export');
      await click('JSON');
      unmount();
    }
    expect(files.map(({ file }) => file)).toEqual(['ingénieur-e-données-chef.json', '数据工程师.json', 'lead.json', 'etc-passwd.json']);
  });
});

describe('CopyLink', () => {
  const link = (): HTMLElement => screen.getByRole('link');

  it('is a link that is named for what it leads to', () => {
    const ref = createRef<HTMLAnchorElement>();
    render(<CopyLink to="l4" title="Lead" ref={ref} className="mine" data-mine="yes" />);
    expect(link()).toBe(ref.current);
    expect(link()).toHaveAccessibleName('Link to “Lead”');
    expect(link()).toHaveAttribute('href', '#l4');
    expect(link()).toHaveClass('mine');
    expect(link()).toHaveAttribute('data-mine', 'yes');
  });

  it('shortens a long name at a word', () => {
    render(<CopyLink to="l4" title="I am an expert in my team's domain and have a working knowledge of adjacent domains" />);
    expect(link()).toHaveAccessibleName("Link to “I am an expert in my team's domain and have a working…”");
  });

  it('copies the whole address, says so, and still is a link', async () => {
    render(<CopyLink to="l4-domain-expertise" title="Domain expertise" />);
    await userEvent.click(link());
    await eventually(() => expect(status()).toHaveTextContent(/^Link copied$/));
    expect(copied).toEqual({ 'text/plain': 'http://localhost:3000/#l4-domain-expertise' });
    expect(location.hash).toBe('#l4-domain-expertise');
    location.hash = '';
  });

  it('copies the address that the host gives', async () => {
    render(<CopyLink to="l4" title="Lead" href="#/ladders/data/l4" />);
    await userEvent.click(link());
    await eventually(() => expect(copied).toEqual({ 'text/plain': 'http://localhost:3000/#/ladders/data/l4' }));
    location.hash = '';
  });

  it('copies nothing when it is opened elsewhere', () => {
    render(<CopyLink to="l4" title="Lead" />);
    fireEvent.click(link(), { ctrlKey: true });
    expect(copied).toBeUndefined();
    expect(status()).toBeEmptyDOMElement();
  });

  it('stands beside the level, each competency and each statement, and leads to it', () => {
    const { container } = render(<LevelView level={l5} idPrefix="a-" components={{ Permalink: CopyLink }} />);
    const links = [...container.querySelectorAll('[data-rungs="copy-link"]')];
    const targets = links.map((each) => container.querySelector(each.getAttribute('href') ?? ''));
    expect(targets).not.toContain(null);
    expect(targets.map((target) => target?.getAttribute('data-rungs'))).toEqual([
      'level',
      ...[...container.querySelectorAll('[data-rungs="competency"], [data-rungs="expectation"], [data-rungs="example"]')].map((each) =>
        each.getAttribute('data-rungs'),
      ),
    ]);
    for (const each of links) expect(each.closest('button, summary, h2, h3')).toBeNull();
  });

  it('stands in each tab’s panel, and beside the title of a card by itself', () => {
    const { container } = render(<CompetencyTabs level={l4} components={{ Permalink: CopyLink }} />);
    for (const panel of container.querySelectorAll('[data-rungs="panel"]'))
      expect(panel.querySelector(':scope > [data-rungs="copy-link"]')).toHaveAttribute('href', `#${panel.id}`);
    render(<LevelCard level={l4} components={{ Permalink: CopyLink }} />);
    expect(screen.getByRole('link', { name: 'Link to “Lead Data Engineer”' })).toHaveAttribute('href', '#l4');
  });
});
