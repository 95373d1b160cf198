import { type ComponentPropsWithoutRef, type MouseEvent, useEffect, useRef, useSyncExternalStore } from 'react';

/** The route of the app: `/` or `/reviews/<id>/<view>`. */
export const views = ['assessment', 'evidence', 'side-by-side', 'plan', 'summary', 'signed-off'] as const;
export type View = (typeof views)[number];
export interface Place {
  readonly id: string | undefined;
  readonly view: View;
}

const listeners = new Set<() => void>();
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('popstate', listener);
  };
};

export function usePlace(): Place {
  const path = useSyncExternalStore(subscribe, () => location.pathname);
  const [, id, view] = /^\/reviews\/([^/]+)(?:\/([^/]*))?$/.exec(path) ?? [];
  return { id: id === undefined ? undefined : decodeURIComponent(id), view: views.find((each) => each === view) ?? 'assessment' };
}

export function goTo(path: string): void {
  history.pushState(null, '', path);
  for (const listener of [...listeners]) listener();
  scrollTo(0, 0);
}

export const pathTo = (id: string, view: View = 'assessment'): string =>
  `/reviews/${encodeURIComponent(id)}${view === 'assessment' ? '' : `/${view}`}`;

/** A link within the app. Clicks with a modifier key are left to the browser. */
export function Link({ to, ...rest }: ComponentPropsWithoutRef<'a'> & { readonly to: string }) {
  const follow = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
    event.preventDefault();
    goTo(to);
  };
  return <a {...rest} href={to} onClick={follow} />;
}

/** The path of the page that was shown last. */
let shown: string | undefined;

/** The `main` element of a page. Sets the title of the document, and gets focus after navigation. */
export function Main({ title, children, ...rest }: ComponentPropsWithoutRef<'main'> & { readonly title: string }) {
  const main = useRef<HTMLElement>(null);
  const path = useSyncExternalStore(subscribe, () => location.pathname);
  useEffect(() => {
    document.title = `${title} · Reviews`;
  }, [title]);
  useEffect(() => {
    const isNext = shown !== undefined && (shown !== path || document.activeElement === document.body);
    shown = path;
    if (isNext) main.current?.focus({ preventScroll: true });
  }, [path]);
  return (
    <main {...rest} ref={main} tabIndex={-1} aria-label={title}>
      {children}
    </main>
  );
}
