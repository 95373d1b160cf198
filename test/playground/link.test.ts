import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linkTo, readLink } from '../../src/playground/index.js';
import { runs } from '../runs.js';

const address = 'https://example.org/page?a=b#c';
const fragmentOf = async (text: string): Promise<string> => {
  const link = await linkTo(text, address);
  if ('problem' in link) throw new Error(link.problem);
  return new URL(link.href).hash;
};
const broken = { problem: expect.stringContaining('cannot be read') };

it('keeps an address, and has the text in its fragment alone', async () => {
  const link = await linkTo('Ünïcode 🦉\n', address);
  expect(link).toEqual({ href: expect.stringMatching(/^https:\/\/example\.org\/page\?a=b#text=[\w-]+$/) });
});

it('brings any text back: emoji, half a character, marks, line ends', async () => {
  for (const text of ['', '🦉', '\ud83e', 'a\udd89b', '\ufeff# L1\r\n\0\u2028', '漢字', '\u202eabc'])
    expect(await readLink(await fragmentOf(text))).toEqual({ text });
  const anything = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) });
  await fc.assert(
    fc.asyncProperty(anything, async (text) => {
      expect(await readLink(await fragmentOf(text))).toEqual({ text });
    }),
    runs(100),
  );
});

it('has no text where a fragment is for something else', async () => {
  for (const fragment of ['', '#', '#l4', '#texts=a', '#search=text=']) expect(await readLink(fragment)).toBe(undefined);
});

it('says that a link is broken: cut anywhere, or changed', async () => {
  const fragment = await fragmentOf('# L1: Engineer\n\n## Craft\n\n- I write tests.\n');
  for (let length = '#text='.length; length < fragment.length; length++) expect(await readLink(fragment.slice(0, length))).toEqual(broken);
  for (const other of ['#text=%%%', '#text=aaaa', '#text16=aaaa', `${fragment}%20`, `#text16=${fragment.slice(6)}`])
    expect(await readLink(other)).toEqual(broken);
});

it('says that a text is too long, for a link and in one', async () => {
  expect(await linkTo('a'.repeat(1_000_001), address)).toEqual({ problem: expect.stringContaining('1,000,001') });
  const random = Buffer.from(crypto.getRandomValues(new Uint8Array(30_000))).toString('hex');
  const tooLong = expect.stringContaining('beyond 100,000') as unknown;
  expect(await linkTo(random.repeat(2), address)).toEqual({ href: expect.stringContaining('#text=') as unknown });
  expect(await linkTo(Buffer.from(crypto.getRandomValues(new Uint8Array(60_000))).toString('hex') + random, address)).toEqual({
    problem: tooLong,
  });
  const bytes = new Blob(['a'.repeat(5_000_000)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const packed = Buffer.from(await new Response(bytes).arrayBuffer()).toString('base64url');
  expect(packed.length).toBeLessThan(10_000);
  expect(await readLink(`#text=${packed}`)).toEqual({ problem: expect.stringContaining('longer than the 1,000,000') });
});
