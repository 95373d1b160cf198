'use client';
import { type RefObject, useEffect, useRef } from 'react';

/**
 * Calls back when the browser is about to reveal a closed panel, by find-in-page or for a link to what is in it; and for
 * one that it has revealed before there was anybody to tell, as it does when a page is loaded by such a link.
 */
export function useReveal<Root extends HTMLElement>(onReveal: (panelId: string) => void): RefObject<Root | null> {
  const root = useRef<Root>(null);
  const latest = useRef(onReveal);
  useEffect(() => {
    latest.current = onReveal;
  });
  useEffect(() => {
    const node = root.current;
    // React knows no such event: https://html.spec.whatwg.org/#event-beforematch
    const reveal = (event: Event): void => latest.current((event.target as Element).id);
    if (!node) return undefined;
    node.addEventListener('beforematch', reveal);
    for (const { id } of node.querySelectorAll('[data-rungs="panel"][data-state="closed"]:not([hidden])')) latest.current(id);
    // Loaded only by pages that have a link to follow.
    const follow = (): unknown => location.hash && import('./follow-link.js').then(({ followLink }) => followLink(node.getRootNode()));
    addEventListener('hashchange', follow);
    follow();
    return () => {
      node.removeEventListener('beforematch', reveal);
      removeEventListener('hashchange', follow);
    };
  }, []);
  return root;
}
