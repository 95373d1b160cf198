/** One of every element that a page of text and forms is made of. */
export const bareElements = `
<header><nav><ul><li><a href="#a">Link</a></li></ul></nav></header>
<main>
  <h1>Heading</h1><h2>Heading</h2><h3>Heading</h3><h4>Heading</h4><h5>Heading</h5><h6>Heading</h6>
  <p>Text <strong>strong</strong> <em>emphasis</em> <code>code</code> <kbd>key</kbd> <mark>mark</mark> <small>small</small>
    <del>del</del> <ins>ins</ins> <sub>sub</sub> <sup>sup</sup> <abbr title="x">abbr</abbr> <bdi>bdi</bdi></p>
  <blockquote>Quote</blockquote><pre>pre</pre><hr>
  <ul><li>Item</li></ul><ol><li>Item</li></ol><dl><dt>Term</dt><dd>Value</dd></dl>
  <details open><summary>Summary</summary>Text</details>
  <article><section><header>Header</header><footer>Footer</footer></section></article>
  <figure><img alt="" src="data:,"><figcaption>Caption</figcaption></figure>
  <table><caption>Caption</caption><thead><tr><th>Head</th></tr></thead><tbody><tr><td>Cell</td></tr></tbody></table>
  <form><fieldset><legend>Legend</legend><label>Label <input></label><textarea></textarea>
    <select><option>Option</option></select><input type="checkbox"><input type="radio"><button>Button</button></fieldset></form>
  <svg><path d="M0 0h9"></path></svg><output>Output</output><meter></meter><time>2025</time>
</main>
<aside>Aside</aside><footer>Footer</footer>`;
