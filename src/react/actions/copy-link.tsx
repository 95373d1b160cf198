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
   * Where the link leads, for a host whose addresses are not of its pages' hashes.
   * @default `#` and `to`
   */
  readonly href?: string | undefined;
}

/** Characters of a title that name the link to it; a screen reader has just read the rest. */
const nameLength = 60;

/**
 * A link to a part of the page, which copies the address that it leads to: `components={{ Permalink: CopyLink }}` puts
 * one beside each title and statement. `data-rungs="copy-link"`, and `action-status` after it, which says what was done.
 */
export const CopyLink = forwardRef<HTMLAnchorElement, CopyLinkProps>(function CopyLink(
  { to, title, href = `#${encodeURIComponent(to)}`, labels: given, onClick, ...rest },
  ref,
) {
  const labels = wordsOf(actionWords, given);
  const [status, say] = useStatus();

  async function copyLink(event: MouseEvent<HTMLAnchorElement>): Promise<void> {
    onClick?.(event);
    // What opens it elsewhere is no copying.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const url = new URL(href, location.href).href;
    say((await copy({ text: url })) ? labels.linkCopied : fill(labels.linkCopyFailed, { url }));
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
  if (title.length <= nameLength) return title;
  const cut = title.slice(0, nameLength - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), nameLength / 2)).trimEnd()}…`;
}
