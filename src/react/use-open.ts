'use client';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { CompetencyListProps } from './level/competency-list-props.js';

type Open = readonly string[];

/** Keeps which competencies are open, here or, where `value` is given, with the caller. */
export function useOpen({
  value,
  defaultValue = [],
  onValueChange,
}: Pick<CompetencyListProps, 'value' | 'defaultValue' | 'onValueChange'>): [open: Open, setOpen: (open: Open) => void] {
  const [own, setOwn] = useState(defaultValue);
  const isOwn = value === undefined;
  const setOpen = useCallback(
    (open: Open): void => {
      if (isOwn) setOwn(open);
      onValueChange?.(open);
    },
    [isOwn, onValueChange],
  );
  return [value ?? own, setOpen];
}

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
