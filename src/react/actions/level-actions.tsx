'use client';
import { type ComponentPropsWithoutRef, Fragment, forwardRef, useState } from 'react';
import { actionWords, fill, hrefFunction, wordsOf } from '../../labels/index.js';
import { type ExportFormat, type Ladder, type Level, levelName } from '../../ladder/index.js';
import type { PartProps } from '../parts.js';
import { clipboardContent } from './clipboard-content.js';
import { copy } from './copy.js';
import { download } from './download.js';
import { useStatus } from './use-status.js';

export interface LevelActionsProps
  extends Omit<PartProps, 'components'>,
    Omit<ComponentPropsWithoutRef<'fieldset'>, 'children' | 'className' | 'style'> {
  /** The level to copy, link to and export. */
  readonly level: Level;
  /** The ladder that contains the level. With it, the whole ladder can be exported too. */
  readonly ladder?: Ladder | undefined;
  /**
   * Export formats to offer, such as those of `rungs/formats`. A format whose id is `markdown` also gets a copy button.
   * Formats contain functions, which a server component cannot pass to a client component: pass them from a `'use client'` file.
   * @default []
   */
  readonly formats?: readonly ExportFormat[] | undefined;
  /**
   * Returns the URL of the level, given its id with the `idPrefix`, for an application that does not address parts of a page by hash.
   * Alternatively a template such as `/levels/{id}`, where `{id}` has no prefix.
   * @default (id) => `#${encodeURIComponent(id)}`
   */
  readonly hrefFor?: string | ((id: string) => string) | undefined;
}

/**
 * A row of buttons that copy, link to, print and export a level. Print prints the whole page.
 *
 * Renders a `fieldset` with `data-rungs="level-actions"`. Its buttons are `action`, the list of exports is `export-list`, and
 * the live region that announces results is `action-status`. It is hidden in print and where scripting is disabled.
 *
 * @example
 * ```tsx
 * 'use client';
 * import { LevelActions } from 'rungs';
 * import { csvFormat, markdownFormat } from 'rungs/formats';
 *
 * <LevelActions level={level} ladder={ladder} formats={[markdownFormat, csvFormat]} />
 * ```
 */
export const LevelActions = forwardRef<HTMLFieldSetElement, LevelActionsProps>(function LevelActions(
  { level, ladder, formats = [], hrefFor = (id) => `#${encodeURIComponent(id)}`, labels: given, idPrefix = '', ...rest },
  ref,
) {
  const labels = wordsOf(actionWords, given);
  const [status, announce] = useStatus();
  const [exporting, setExporting] = useState(false);
  const markdown = formats.find(({ id }) => id === 'markdown');
  const name = levelName(level);

  const copyAndAnnounce = async (content: Parameters<typeof copy>[0], failed: string, done = labels.copied): Promise<void> =>
    announce((await copy(content)) ? done : failed);
  const copyLink = (): Promise<void> => {
    const url = new URL(hrefFunction(hrefFor, () => level.id)(idPrefix + level.id), location.href).href;
    return copyAndAnnounce({ text: url }, fill(labels.linkCopyFailed, { url }), labels.linkCopied);
  };
  const button = (text: string, onClick: () => unknown) => (
    <button type="button" data-rungs="action" onClick={() => void onClick()}>
      {text}
    </button>
  );

  const exportsOf = (source: Ladder | Level, title: string) => (
    <fieldset data-rungs="export">
      <legend>{title}</legend>
      {formats.map((format) => (
        <Fragment key={format.id}>
          {button(format.name, () => announce(fill(labels.exported, { file: download(format, source, title) })))}
        </Fragment>
      ))}
    </fieldset>
  );

  return (
    <fieldset aria-label={fill(labels.actions, { level: name })} {...rest} ref={ref} data-rungs="level-actions">
      {button(labels.copy, () => copyAndAnnounce(clipboardContent(level, { labels: given, base: document.baseURI }), labels.copyFailed))}
      {markdown &&
        button(fill(labels.copyAs, { format: markdown.name }), () => copyAndAnnounce({ text: markdown.write(level) }, labels.copyFailed))}
      {button(labels.copyLink, copyLink)}
      {button(labels.print, () => window.print?.())}
      {formats.length > 0 && (
        <>
          <button
            type="button"
            aria-expanded={exporting}
            data-rungs="action"
            data-state={exporting ? 'open' : 'closed'}
            onClick={() => setExporting(!exporting)}
          >
            {labels.export}
          </button>
          {exporting && (
            <div data-rungs="export-list">
              {exportsOf(level, name)}
              {ladder && exportsOf(ladder, ladder.title)}
            </div>
          )}
        </>
      )}
      {status}
    </fieldset>
  );
});
