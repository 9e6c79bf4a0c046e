import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { foldText } from '../../../shared/find/fold-text.ts';
import { t } from '../../../shared/language/translate.ts';
import type { Card, CardKind } from '../../../shared/model/card.ts';
import { cardsOfMaps } from '../../../shared/priorities/cards-of-maps.ts';
import { useProject } from '../../session/project-store.ts';
import { CardIcon } from '../../ui/kind-icons.tsx';
import fields from '../../ui/fields.module.css';
import { nameOf, titleOf } from '../../ui/words.ts';
import classes from './CardPicker.module.css';

/** As many as can be looked through; typing narrows the rest. */
const MOST = 50;

type Props = {
  readonly label: string;
  /** The card something is linked to: those of its step come first. */
  readonly card: Card;
  readonly kind: CardKind;
  /** Linked already. */
  readonly taken: ReadonlySet<string>;
  readonly onPick: (card: Card) => Promise<unknown>;
};

/** A field that finds cards of one kind on the same map as one types; arrow keys and Enter pick one, Escape closes. */
export function CardPicker({ label, card, kind, taken, onPick }: Props): ReactNode {
  const listId = useId();
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const records = useProject((state) => state.records);
  const found = useMemo(
    () => (open ? findCards(records, card, kind, query).filter(({ id }) => !taken.has(id)) : []),
    [open, records, card, kind, query, taken],
  );
  const shown = found.slice(0, MOST);
  const current = Math.min(at, shown.length - 1);
  useEffect(() => {
    if (open) list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [open, current]);
  const close = (): void => {
    setOpen(false);
    setQuery('');
    setAt(0);
  };
  const pick = (chosen: Card | undefined): void => {
    if (!chosen) return;
    void onPick(chosen);
    setQuery('');
    setAt(0);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 6, PageUp: -6 }[event.key];
    if (by !== undefined) {
      setOpen(true);
      if (open) setAt(Math.min(shown.length - 1, Math.max(0, current + by)));
    } else if (event.key === 'Enter') pick(shown[current]);
    else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      close();
    } else return;
    event.preventDefault();
  };
  const expanded = open && shown.length > 0;
  return (
    <div className={fields.field}>
      <input
        role="combobox"
        aria-label={label}
        placeholder={label}
        aria-expanded={expanded}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={expanded ? `${listId}-${current}` : undefined}
        value={query}
        maxLength={200}
        onClick={() => setOpen(true)}
        onBlur={close}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        id={listId}
        className={classes.list}
        role="listbox"
        aria-label={label}
        hidden={!expanded}
        // The field keeps the focus.
        onMouseDown={(event) => event.preventDefault()}
      >
        {shown.map((one, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the field above has the focus
          <div
            key={one.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === current}
            className={classes.option}
            onClick={() => pick(one)}
          >
            <CardIcon kind={one.kind} />
            <span dir="auto">{titleOf(one, t('Untitled card'))}</span>
            <small dir="auto">
              {nameOf(records.step.get(one.stepId) ?? { name: '' }, t('Untitled step'))}
            </small>
          </div>
        ))}
      </div>
      {open && found.length > shown.length && (
        <small>{t('{{count}} more: type to find them', { count: found.length - shown.length })}</small>
      )}
      {open && shown.length === 0 && (
        <small role="status">
          {query.trim() === '' ? t('This map has no other card to link.') : t('No matching cards.')}
        </small>
      )}
    </div>
  );
}

type Records = Parameters<typeof cardsOfMaps>[0];

/** Cards of a kind on the map of another card, those of its step first, whose title holds every word that is typed. */
function findCards(records: Records, near: Card, kind: CardKind, query: string): readonly Card[] {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  const cards = cardsOfMaps(records, near.mapId, (card) => {
    if (card.kind !== kind || card.id === near.id) return false;
    const title = foldText(titleOf(card, ''));
    return words.every((word) => title.includes(word));
  });
  const here = ({ stepId }: Card): boolean => stepId === near.stepId;
  return [...cards.filter(here), ...cards.filter((card) => !here(card))];
}
