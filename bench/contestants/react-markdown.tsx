import Markdown from 'react-markdown';
import rehypeRaw from 'rehype-raw';
import type { Content } from '../content.js';

/** react-markdown with the Markdown file. It shows no counts, and only examples collapse. */
export const Page = ({ markdown }: Content) => (
  <article className="level">
    <Markdown rehypePlugins={[rehypeRaw]}>{markdown}</Markdown>
  </article>
);
