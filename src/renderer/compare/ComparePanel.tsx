import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { type ListedChange, sectionsOfMap } from '../../shared/compare/change-list.ts';
import type { Comparison } from '../../shared/compare/comparison.ts';
import { emotionLegend, hasOtherEmotions } from '../../shared/compare/words/emotion-words.ts';
import { countsText } from '../../shared/compare/words/state-words.ts';
import { t } from '../../shared/language/translate.ts';
import { nameOf } from '../../shared/words/titles.ts';
import { setComparing, useComparing } from '../session/comparing.ts';
import { useSession } from '../session/session-store.ts';
import { Panel } from '../ui/Panel.tsx';
import { ChangeItem } from './ChangeItem.tsx';
import { PainList } from './PainList.tsx';
import classes from './ComparePanel.module.css';
import { goToChange, lineOf } from './go-to-change.ts';

/** How many changes are drawn at first, and how many more whenever the end of them comes into view. */
const SOME = 40;

/** What differs, by map and stage, in the inspector's place. */
export function ComparePanel(): ReactNode {
  const isComparing = useComparing((comparing) => comparing !== null);
  return (
    <Panel title={t('What changed')} side="right" toggle="toggle-inspector">
      {isComparing && <Changes />}
    </Panel>
  );
}

const noChanges: readonly ListedChange[] = [];

type Item = { readonly index: number; readonly change: ListedChange };
type ListSection = { readonly key: string; readonly name: string; readonly items: readonly Item[] };

function Changes(): ReactNode {
  // Not all of it: while the slider is dragged the list stays as it is.
  const comparison = useComparing((comparing) => comparing?.comparison);
  const changes = useComparing((comparing) => comparing?.changes ?? noChanges);
  const at = useComparing((comparing) => comparing?.at ?? -1);
  const mapId = useSession((state) => state.mapId);
  const [shown, setShown] = useState(SOME);
  const list = useRef<HTMLElement>(null);
  const indexes = useMemo(
    () => new Map(changes.map(({ difference }, index) => [difference, index])),
    [changes],
  );
  const sections = useMemo(
    () => (comparison ? sectionsFor(comparison, mapId, indexes) : []),
    [comparison, mapId, indexes],
  );
  const own = sections.flatMap(({ items }) => items);
  const position = own.findIndex(({ index }) => index === at);
  const most = Math.max(shown, position + SOME / 2);
  useEffect(() => {
    list.current?.querySelector(`[data-change="${at}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [at, mapId]);
  useGoAlong(changes, at);
  if (!comparison) return null;
  const map = comparison.maps.find(({ id }) => id === mapId);
  let left = most;
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: moves the focus between the buttons in it
    <section
      ref={list}
      className={classes.list}
      aria-label={t('Changes')}
      onKeyDown={(event) => moveFocus(event, list.current)}
    >
      <PainList comparison={comparison} />
      {map && hasOtherEmotions(map) && <p className={classes.note}>{emotionLegend()}</p>}
      {sections.map(({ key, name, items }) => {
        const drawn = items.slice(0, Math.max(0, left));
        left -= items.length;
        if (drawn.length === 0) return null;
        return (
          <section key={key} aria-label={name}>
            <h3>
              <span dir="auto">{name}</span>
              <small>{items.length}</small>
            </h3>
            <ol>
              {drawn.map(({ index, change }) => (
                <ChangeItem
                  key={index}
                  line={lineOf(comparison, change.difference)}
                  index={index}
                  isCurrent={index === at}
                  onGo={goToChange}
                />
              ))}
            </ol>
          </section>
        );
      })}
      {own.length > most && <More onShow={() => setShown(most + SOME)} />}
      <OtherMaps comparison={comparison} changes={changes} mapId={mapId} />
    </section>
  );
}

/** The map in hand by stage, then what belongs to no map. */
function sectionsFor(
  comparison: Comparison,
  mapId: string | null,
  indexes: ReadonlyMap<ListedChange['difference'], number>,
): readonly ListSection[] {
  const { before, after } = comparison;
  const item =
    (id: string | null) =>
    (difference: ListedChange['difference']): Item => ({
      index: indexes.get(difference) ?? 0,
      change: { mapId: id, difference },
    });
  const map = comparison.maps.find(({ id }) => id === mapId);
  const stageName = (id: string): string =>
    nameOf(after.stage.get(id) ?? before.stage.get(id) ?? { name: '' }, t('Untitled stage'));
  return [
    ...(map ? sectionsOfMap(map) : []).map(({ stageId, differences }) => ({
      key: stageId ?? 'map',
      name: stageId === null ? t('The whole map') : stageName(stageId),
      items: differences.map(item(mapId)),
    })),
    ...(comparison.rest.length === 0
      ? []
      : [{ key: 'rest', name: t('Whole project'), items: comparison.rest.map(item(null)) }]),
  ];
}

/** A card that is selected on the map is the change that is gone on from. */
function useGoAlong(changes: readonly ListedChange[], at: number): void {
  const selected = useSession(({ selection }) =>
    selection?.kind === 'cards'
      ? (selection.ids.at(-1) ?? null)
      : selection && 'id' in selection
        ? selection.id
        : null,
  );
  const latest = useRef(at);
  useEffect(() => {
    latest.current = at;
  }, [at]);
  useEffect(() => {
    if (selected === null || changes[latest.current]?.difference.id === selected) return;
    const found = changes.findIndex(({ difference }) => difference.id === selected);
    if (found >= 0) setComparing({ at: found });
  }, [selected, changes]);
}

/** More of them, once their end comes into view. */
function More({ onShow }: { readonly onShow: () => void }): ReactNode {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = end.current;
    if (!element) return;
    const watcher = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) onShow();
    });
    watcher.observe(element);
    return () => watcher.disconnect();
  });
  return <div ref={end} className={classes.more} />;
}

/** The other maps that differ, with the way to them. */
function OtherMaps({
  comparison,
  changes,
  mapId,
}: {
  readonly comparison: Comparison;
  readonly changes: readonly ListedChange[];
  readonly mapId: string | null;
}): ReactNode {
  const others = comparison.maps.filter(({ id }) => id !== mapId);
  if (others.length === 0) return null;
  return (
    <section aria-label={t('Other maps')}>
      <h3>{t('Other maps')}</h3>
      <ul>
        {others.map(({ id, counts }) => (
          <li key={id} className={classes.item}>
            <button
              type="button"
              className={classes.change}
              onClick={() => goToChange(changes.findIndex((change) => change.mapId === id))}
            >
              <span className={classes.words}>
                <span dir="auto">
                  {nameOf(
                    comparison.after.map.get(id) ?? comparison.before.map.get(id) ?? { name: '' },
                    t('Untitled map'),
                  )}
                </span>
                <small>{countsText(counts)}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Arrow keys go through the list. */
function moveFocus(event: KeyboardEvent, list: HTMLElement | null): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const buttons = [...(list?.querySelectorAll<HTMLElement>('li > button') ?? [])];
  const at = buttons.findIndex((button) => button === document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  buttons[Math.min(buttons.length - 1, Math.max(0, to))]?.focus();
}
