import Markdown from 'react-markdown';
import rehypeRaw from 'rehype-raw';
import type { Content } from '../content.js';

/** What most people would do with the Markdown file; it has no counts, and only examples collapse. */
export const Page = ({ markdown }: Content) => (
  <article className="level">
    <Markdown rehypePlugins={[rehypeRaw]}>{markdown}</Markdown>
  </article>
);
