'use client';
import * as Tabs from '@radix-ui/react-tabs';
import { type ComponentPropsWithoutRef, type ElementType, forwardRef, memo, useImperativeHandle } from 'react';
import { hrefFunction, ladderWords, wordsOf } from '../../labels/index.js';
import type { Ladder, Level } from '../../ladder/index.js';
import { LevelView } from '../level/level-view.js';
import { renderPanel } from '../panel.js';
import type { HeadingLevel, PartProps } from '../parts.js';
import { focusActive, moveFocus } from '../tab-focus.js';
import { useControlled } from '../use-controlled.js';
import { useReveal } from '../use-reveal.js';
import { LevelChanges } from './level-changes.js';

export interface LadderViewProps
  extends PartProps,
    Omit<ComponentPropsWithoutRef<'div'>, 'children' | 'className' | 'style' | 'defaultValue' | 'dir'> {
  /** The ladder whose levels are shown, one at a time. */
  readonly ladder: Ladder;
  /** Id of the shown level (controlled). */
  readonly value?: string | undefined;
  /**
   * Id of the initially shown level (uncontrolled).
   * @default the lowest level
   */
  readonly defaultValue?: string | undefined;
  /** Called with the id of the selected level. */
  readonly onValueChange?: ((value: string) => void) | undefined;
  /**
   * Returns the URL of a level's own page. Alternatively a template such as `/levels/{id}`, which a server component can pass. With
   * it, the levels are links and only the level `value` is rendered, so that each level can be a page on a server. Without it they
   * are tabs, and every level is rendered.
   */
  readonly hrefFor?: string | ((level: Level) => string) | undefined;
  /** Ids of the open competencies (controlled). All levels share them. */
  readonly open?: readonly string[] | undefined;
  /**
   * Ids of the initially open competencies (uncontrolled).
   * @default []
   */
  readonly defaultOpen?: readonly string[] | undefined;
  /** Called with the ids of the open competencies. */
  readonly onOpenChange?: ((open: readonly string[]) => void) | undefined;
  /**
   * Whether each level except the lowest offers a comparison with the level below.
   * @default true
   */
  readonly changes?: boolean | undefined;
  /**
   * Heading level of a level's title. Competencies are one level deeper.
   * @default 2
   */
  readonly headingLevel?: HeadingLevel | undefined;
}

/**
 * The levels of a ladder as tabs or links, each with its content and, on demand, the changes from the level below.
 *
 * Renders a `div` with `data-rungs="ladder"`. `data-state` of each `ladder-rung` is `active` or `inactive`. As tabs, the text of
 * every level stays in the page, where find-in-page, print and pages without script show it. A link to a level, or to an element
 * within it, selects its tab.
 *
 * @example
 * ```tsx
 * <LadderView ladder={ladder} defaultValue="l4" />
 * <LadderView ladder={ladder} value={params.level} hrefFor="/ladder/{id}" />
 * ```
 */
export const LadderView = forwardRef<HTMLDivElement, LadderViewProps>(function LadderView(
  {
    ladder,
    value,
    defaultValue,
    onValueChange,
    hrefFor,
    open: givenOpen,
    defaultOpen,
    onOpenChange,
    changes = true,
    headingLevel = 2,
    components,
    labels,
    idPrefix = '',
    ...rest
  },
  ref,
) {
  const { levels } = ladder;
  const words = wordsOf(ladderWords, labels);
  const [chosen, choose] = useControlled({ value, defaultValue: defaultValue ?? '', onValueChange, of: 'LadderView' });
  const [open, setOpen] = useControlled({
    value: givenOpen,
    defaultValue: defaultOpen ?? [],
    onValueChange: onOpenChange,
    of: 'LadderView',
  });
  const active = levels.find(({ id }) => id === chosen) ?? levels[0];
  const panelId = (id: string): string => `${idPrefix}${id}--panel`;
  const root = useReveal<HTMLDivElement>((revealed) => {
    const found = levels.find(({ id }) => panelId(id) === revealed);
    if (found) choose(found.id);
  });
  useImperativeHandle(ref, () => root.current as HTMLDivElement);

  const shared = { ladder, changes, headingLevel, components, labels, idPrefix, open, onOpenChange: setOpen };
  const renderLevel = (level: Level) => <LadderLevel {...shared} level={level} />;
  const renderRung = ({ code, title }: Level) => (
    <>
      {code !== undefined && <span data-rungs="rung">{code}</span>} <span data-rungs="ladder-title">{title}</span>
    </>
  );

  if (hrefFor !== undefined) {
    const hrefOf = hrefFunction(hrefFor, ({ id }: Level) => id);
    const Link: ElementType = components?.Link ?? 'a';
    return (
      <div {...rest} ref={root} data-rungs="ladder">
        <nav data-rungs="ladder-rungs" aria-label={words.levels}>
          {levels.map((level) => (
            <Link
              key={level.id}
              href={hrefOf(level)}
              aria-current={level === active ? 'page' : undefined}
              data-rungs="ladder-rung"
              data-state={level === active ? 'active' : 'inactive'}
            >
              {renderRung(level)}
            </Link>
          ))}
        </nav>
        <div data-rungs="ladder-level">{active && renderLevel(active)}</div>
      </div>
    );
  }

  return (
    <Tabs.Root asChild value={active?.id ?? ''} onValueChange={(next) => choose(next)}>
      {/* Radix sets `dir="ltr"` by default, which would override the direction of the page. */}
      <div {...rest} ref={root} dir={undefined} data-rungs="ladder">
        <Tabs.List
          aria-label={words.levels}
          data-rungs="ladder-rungs"
          // The inline style that Radix sets here would need `style-src 'unsafe-inline'` in server-rendered pages.
          style={{ outline: undefined }}
          onFocus={focusActive}
        >
          {levels.map((level) => (
            <Tabs.Trigger
              key={level.id}
              value={level.id}
              id={`${idPrefix}${level.id}--tab`}
              aria-controls={panelId(level.id)}
              data-rungs="ladder-rung"
              onKeyDown={moveFocus}
            >
              {renderRung(level)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <div data-rungs="ladder-level">
          {levels.map((level) =>
            renderPanel({
              key: level.id,
              id: panelId(level.id),
              open: level === active,
              tab: `${idPrefix}${level.id}--tab`,
              children: renderLevel(level),
            }),
          )}
        </div>
      </div>
    </Tabs.Root>
  );
});

interface LadderLevelProps
  extends Pick<LadderViewProps, 'ladder' | 'open' | 'onOpenChange' | 'changes' | 'headingLevel' | keyof PartProps> {
  readonly level: Level;
}

/** A level and its changes. Memoised, so that selecting another level re-renders none. */
const LadderLevel = memo(function LadderLevel({ ladder, level, open, onOpenChange, changes, idPrefix, ...shared }: LadderLevelProps) {
  const below = ladder.levels[ladder.levels.indexOf(level) - 1];
  return (
    <>
      <LevelView {...shared} level={level} idPrefix={idPrefix} value={open} onValueChange={onOpenChange} />
      {changes && below && <LevelChanges {...shared} ladder={ladder} from={below} to={level} />}
    </>
  );
});
