import type { Shown, ToFrame } from './messages.js';

export interface EmbedOptions extends Shown {
  /**
   * Name of the frame, for those who hear the page.
   * @default the level's or the ladder's title, where it is given
   */
  readonly title?: string | undefined;
}

/**
 * Shows a definition in a frame that has the embed page, `rungs-embed.html`, and keeps the frame as high as what it shows.
 * Only that frame is listened to, and only its site is told; to a frame with an origin of its own, by `sandbox`, any is.
 * Call it again to show something else. The function that it returns ends it.
 */
export function embed(frame: HTMLIFrameElement, { title, ...shown }: EmbedOptions = {}): () => void {
  const { level, ladder } = shown;
  const name = title ?? (typeof level === 'object' ? level.title : ladder?.title);
  if (name) frame.title = name;
  const post = (message: ToFrame, origin: string): void => frame.contentWindow?.postMessage(message, origin);
  const hear = ({ source, data }: MessageEvent): void => {
    if (!source || source !== frame.contentWindow) return;
    if (data?.type === 'rungs:ready') post({ type: 'rungs:show', ...shown }, originOf(frame));
    if (data?.type === 'rungs:size' && data.height > 0) frame.style.height = `${Math.min(Math.ceil(data.height), 1e5) + borderOf(frame)}px`;
  };
  addEventListener('message', hear);
  // The frame may have been ready before.
  post({ type: 'rungs:hello' }, '*');
  return () => removeEventListener('message', hear);
}

function originOf({ src, sandbox, ownerDocument }: HTMLIFrameElement): string {
  const { origin } = new URL(src, ownerDocument.baseURI);
  return origin === 'null' || (sandbox.length > 0 && !sandbox.contains('allow-same-origin')) ? '*' : origin;
}

const borderOf = (frame: HTMLIFrameElement): number =>
  getComputedStyle(frame).boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
