'use client';
import { type RefObject, useEffect, useRef } from 'react';

/**
 * Calls `onReveal` with the id of a closed panel that the browser is about to reveal, for find-in-page or a link into it, and with
 * the id of each panel that it revealed before hydration. Also follows the page's hash. Returns the ref of the root element.
 */
export function useReveal<Root extends HTMLElement>(onReveal: (panelId: string) => void): RefObject<Root | null> {
  const root = useRef<Root>(null);
  const latest = useRef(onReveal);
  useEffect(() => {
    latest.current = onReveal;
  });
  useEffect(() => {
    const node = root.current;
    // React has no prop for this event: https://html.spec.whatwg.org/#event-beforematch
    const reveal = (event: Event): void => latest.current((event.target as Element).id);
    if (!node) return undefined;
    node.addEventListener('beforematch', reveal);
    for (const { id } of node.querySelectorAll('[data-rungs="panel"][data-state="closed"]:not([hidden])')) latest.current(id);
    // A dynamic import keeps the code out of pages without a hash.
    const follow = (change?: Event): unknown =>
      (change || location.hash) && import('./follow-link.js').then(({ followLink }) => followLink(node.getRootNode(), change));
    addEventListener('hashchange', follow);
    follow();
    return () => {
      node.removeEventListener('beforematch', reveal);
      removeEventListener('hashchange', follow);
    };
  }, []);
  return root;
}
