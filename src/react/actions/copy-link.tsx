'use client';
import { type ComponentPropsWithoutRef, forwardRef, type MouseEvent } from 'react';
import { actionWords, fill, wordsOf } from '../../labels/index.js';
import { proseText } from '../../ladder/index.js';
import type { PartProps, PermalinkProps } from '../parts.js';
import { copy } from './copy.js';
import { useStatus } from './use-status.js';

export interface CopyLinkProps
  extends PermalinkProps,
    Pick<PartProps, 'className' | 'style' | 'labels'>,
    Omit<ComponentPropsWithoutRef<'a'>, 'children' | 'className' | 'style' | 'title'> {
  /**
   * URL of the link, for an application that does not address parts of a page by hash.
   * @default `#${encodeURIComponent(to)}`
   */
  readonly href?: string | undefined;
}

/** Longest title in the link's accessible name, in characters. A screen reader reads the full title just before the link. */
const maxNameLength = 60;

/**
 * A permalink that copies its URL to the clipboard when it is clicked. Pass it as `components={{ Permalink: CopyLink }}` to
 * show one beside each title and statement. A click with a modifier key opens the link as usual.
 *
 * Renders an `a` with `data-rungs="copy-link"`, followed by a live region, `data-rungs="action-status"`, that announces the result.
 *
 * @example
 * ```tsx
 * <LevelView level={level} components={{ Permalink: CopyLink }} />
 * ```
 */
export const CopyLink = forwardRef<HTMLAnchorElement, CopyLinkProps>(function CopyLink(
  { to, title, href = `#${encodeURIComponent(to)}`, labels: given, onClick, ...rest },
  ref,
) {
  const labels = wordsOf(actionWords, given);
  const [status, announce] = useStatus();

  async function copyLink(event: MouseEvent<HTMLAnchorElement>): Promise<void> {
    onClick?.(event);
    // These clicks open or download the link.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const url = new URL(href, location.href).href;
    announce((await copy({ text: url })) ? labels.linkCopied : fill(labels.linkCopyFailed, { url }));
  }

  return (
    <>
      <a
        {...rest}
        ref={ref}
        href={href}
        aria-label={fill(labels.linkTo, { title: shorten(proseText(title)) })}
        onClick={(event) => void copyLink(event)}
        data-rungs="copy-link"
      />
      {status}
    </>
  );
});

function shorten(title: string): string {
  if (title.length <= maxNameLength) return title;
  const cut = title.slice(0, maxNameLength - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), maxNameLength / 2)).trimEnd()}…`;
}
