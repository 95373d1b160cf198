import './page.css';
import { createRoot } from 'react-dom/client';
import styles from 'rungs/editor.css?inline';

const editors = { blocknote: () => import('./blocknote.js'), tiptap: () => import('./tiptap.js'), lexical: () => import('./lexical.js') };

// As the build writes `rungs/editor.css`.
const sheet = document.createElement('style');
sheet.textContent = `${styles}:is([data-rungs='block'], #_) {${styles}}`;
document.head.append(sheet);

const name = new URLSearchParams(location.search).get('editor') as keyof typeof editors;
const { Page } = await editors[name]();
const root = document.getElementById('root') ?? document.body;
createRoot(root).render(<Page />);
