import type { Shown, ToFrame } from './messages.js';

/** Options of `embed`. */
export interface EmbedOptions extends Shown {
  /**
   * Title of the frame, which screen readers read.
   * @default the title of the given level or ladder
   */
  readonly title?: string | undefined;
}

/**
 * Shows a definition in a frame that contains the embed page, `rungs-embed.html`, and sets the frame's height to fit the content.
 *
 * It accepts messages only from that frame, and posts the definition only to the frame's origin. A sandboxed frame without
 * `allow-same-origin` has an opaque origin, so to it the message is posted with the target origin `*`. Call it again to show another
 * definition.
 *
 * @returns a function that removes the message listener
 *
 * @example
 * ```ts
 * const stop = embed(document.querySelector('iframe'), { level, theme: 'dark' });
 * ```
 */
export function embed(frame: HTMLIFrameElement, { title, ...shown }: EmbedOptions = {}): () => void {
  const { level, ladder } = shown;
  const name = title ?? (typeof level === 'object' ? level.title : ladder?.title);
  if (name) frame.title = name;
  const post = (message: ToFrame, origin: string): void => frame.contentWindow?.postMessage(message, origin);
  const onMessage = ({ source, data }: MessageEvent): void => {
    if (!source || source !== frame.contentWindow) return;
    if (data?.type === 'rungs:ready') post({ type: 'rungs:show', ...shown }, originOf(frame));
    if (data?.type === 'rungs:size' && data.height > 0) frame.style.height = `${Math.min(Math.ceil(data.height), 1e5) + borderOf(frame)}px`;
  };
  addEventListener('message', onMessage);
  // The frame may have posted `rungs:ready` before this listener was added.
  post({ type: 'rungs:hello' }, '*');
  return () => removeEventListener('message', onMessage);
}

function originOf({ src, sandbox, ownerDocument }: HTMLIFrameElement): string {
  const { origin } = new URL(src, ownerDocument.baseURI);
  return origin === 'null' || (sandbox.length > 0 && !sandbox.contains('allow-same-origin')) ? '*' : origin;
}

const borderOf = (frame: HTMLIFrameElement): number =>
  getComputedStyle(frame).boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
