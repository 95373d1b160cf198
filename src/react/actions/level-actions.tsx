'use client';
import { type ComponentPropsWithoutRef, Fragment, forwardRef, useState } from 'react';
import { actionWords, fill, wordsOf } from '../../labels/index.js';
import { type ExportFormat, type Ladder, type Level, levelName } from '../../ladder/index.js';
import type { PartProps } from '../parts.js';
import { clipboardContent } from './clipboard-content.js';
import { copy } from './copy.js';
import { download } from './download.js';
import { useStatus } from './use-status.js';

export interface LevelActionsProps
  extends Omit<PartProps, 'components'>,
    Omit<ComponentPropsWithoutRef<'fieldset'>, 'children' | 'className' | 'style'> {
  /** The level that is copied, linked to and exported. */
  readonly level: Level;
  /** The ladder that the level stands on, to be exported too. */
  readonly ladder?: Ladder | undefined;
  /**
   * What a level can be exported as, such as those of `rungs/formats`; one with the id `markdown` can be copied too.
   * Formats have functions: a server component cannot hand them on, so give them in a file that says `'use client'`.
   * @default []
   */
  readonly formats?: readonly ExportFormat[] | undefined;
  /**
   * The address of what has this id, for a host whose addresses are not its pages' hashes.
   * @default (id) => `#${id}`
   */
  readonly hrefFor?: ((id: string) => string) | undefined;
}

/**
 * A row of buttons to copy, link to, print and export a level; the page is what is printed.
 *
 * `data-rungs="level-actions"`, its buttons `action`, the exports `export-list`; what was done is said in
 * `action-status`. Nothing of it is there on paper and without script.
 */
export const LevelActions = forwardRef<HTMLFieldSetElement, LevelActionsProps>(function LevelActions(
  { level, ladder, formats = [], hrefFor = (id) => `#${encodeURIComponent(id)}`, labels: given, idPrefix = '', ...rest },
  ref,
) {
  const labels = wordsOf(actionWords, given);
  const [status, say] = useStatus();
  const [exporting, setExporting] = useState(false);
  const markdown = formats.find(({ id }) => id === 'markdown');
  const name = levelName(level);

  const copyAndSay = async (content: Parameters<typeof copy>[0], failed: string, done = labels.copied): Promise<void> =>
    say((await copy(content)) ? done : failed);
  const copyLink = (): Promise<void> => {
    const url = new URL(hrefFor(idPrefix + level.id), location.href).href;
    return copyAndSay({ text: url }, fill(labels.linkCopyFailed, { url }), labels.linkCopied);
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
          {button(format.name, () => say(fill(labels.exported, { file: download(format, source, title) })))}
        </Fragment>
      ))}
    </fieldset>
  );

  return (
    <fieldset aria-label={fill(labels.actions, { level: name })} {...rest} ref={ref} data-rungs="level-actions">
      {button(labels.copy, () => copyAndSay(clipboardContent(level, { labels: given, base: document.baseURI }), labels.copyFailed))}
      {markdown &&
        button(fill(labels.copyAs, { format: markdown.name }), () => copyAndSay({ text: markdown.write(level) }, labels.copyFailed))}
      {button(labels.copyLink, copyLink)}
      {button(labels.print, () => window.print())}
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
