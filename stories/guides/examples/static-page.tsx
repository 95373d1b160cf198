import { useEffect, useState } from 'react';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';
import { contentSecurityPolicy, renderLevel } from 'rungs/html';
import { pageStyles } from 'rungs/html/styles';

const styles = { css: pageStyles };
const html = renderLevel(l4, { ladder, page: { styles } });

/** A static page in a frame without script, and the content security policy to serve it with. */
export function App() {
  const [policy, setPolicy] = useState('');
  useEffect(() => void contentSecurityPolicy(styles).then(setPolicy), []);
  return (
    <>
      <p>
        <code>{policy}</code>
      </p>
      <iframe title="L4" sandbox="" srcDoc={html} style={{ inlineSize: '100%', blockSize: '30rem' }} />
    </>
  );
}
