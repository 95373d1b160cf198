import { l4, ladder } from 'rungs/data/octopus-data-engineering';
import { oEmbed, renderLevel } from 'rungs/html';
import { describe, expect, it } from 'vitest';

const url = 'https://ladders.example/rungs-embed.html?src=ladder.json&level=L4';

describe('oEmbed', () => {
  it('has what oembed.com asks of the type `rich`, and nothing that it does not know', () => {
    const provider = { name: 'Octopus Deploy', url: 'https://octopus.com' };
    const said = JSON.parse(JSON.stringify(oEmbed(l4, { url, provider, cacheAge: 3600 }))) as Record<string, unknown>;
    expect(said).toEqual({
      type: 'rich',
      version: '1.0',
      title: 'L4: Lead Data Engineer',
      html: '<iframe src="https://ladders.example/rungs-embed.html?src=ladder.json&amp;level=L4" title="L4: Lead Data Engineer" width="720" height="600" frameborder="0" loading="lazy"></iframe>',
      width: 720,
      height: 600,
      provider_name: 'Octopus Deploy',
      provider_url: 'https://octopus.com',
      cache_age: 3600,
    });
  });

  it.each([
    [{ maxwidth: 400, maxheight: 300.5 }, [400, 300]],
    [{ maxwidth: 4000 }, [720, 600]],
    [{ width: 500, maxwidth: Number('nonsense'), maxheight: -1 }, [500, 600]],
  ])('fits into what the consumer has: %j', (options, [width, height]) => {
    const said = oEmbed(ladder, { url, ...options });
    expect([said.width, said.height]).toEqual([width, height]);
    expect(said.html).toContain(`width="${width}" height="${height}"`);
  });

  it('escapes what it writes', () => {
    const { html } = oEmbed({ ...l4, title: '"><script>alert(1)</script>' }, { url: `${url}&"><script>` });
    expect(html.match(/[<>]/g)).toHaveLength(4);
    expect(html).not.toContain('""');
  });

  it.each(['javascript:alert(1)', '/rungs-embed.html', 'data:text/html,x'])('refuses an address that is none of the web: %s', (address) => {
    expect(() => oEmbed(l4, { url: address })).toThrow(TypeError);
  });

  it('is named in a page that has it', () => {
    const page = renderLevel(l4, { page: { styles: { href: '/page.css' }, oEmbedUrl: 'https://ladders.example/oembed?url="x' } });
    expect(page).toContain(
      '<link rel="alternate" type="application/json+oembed" href="https://ladders.example/oembed?url=&quot;x" title="L4: Lead Data Engineer">',
    );
  });
});
