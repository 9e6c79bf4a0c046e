import { Modal } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react';
import { foldText } from '../../../shared/find/fold-text.ts';
import { t } from '../../../shared/language/translate.ts';
import type { Card } from '../../../shared/model/card.ts';
import { cardsOfMaps } from '../../../shared/priorities/cards-of-maps.ts';
import { announce } from '../../session/announcer.ts';
import { useProject } from '../../session/project-store.ts';
import { runOrNotice } from '../../session/run-or-notice.ts';
import { useSession } from '../../session/session-store.ts';
import { sourceStore } from '../../session/source-store.ts';
import { goToMainArea } from '../../ui/areas.ts';
import { CardIcon } from '../../ui/kind-icons.tsx';
import { nameOf, titleOf } from '../../ui/words.ts';
import classes from './SourceScreen.module.css';

/** As many as can be looked through; typing narrows the rest. */
const MOST = 30;

/** Chooses a card of the map, by typing, and links the selected piece of evidence to it. */
export function LinkCard(): ReactNode {
  const records = useProject((state) => state.records);
  const mapId = useSession((state) => state.mapId);
  const selection = useSession((state) => state.selection);
  const piece = selection?.kind === 'evidence' ? records.evidence.get(selection.id) : undefined;
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const cards = useMemo(() => {
    const words = foldText(query).split(/\s+/u).filter(Boolean);
    return cardsOfMaps(records, mapId, (card) => {
      const title = foldText(titleOf(card, ''));
      return words.every((word) => title.includes(word));
    }).slice(0, MOST);
  }, [records, mapId, query]);
  const current = Math.min(at, cards.length - 1);
  const close = (): void => {
    sourceStore.setState({ isLinking: false });
    requestAnimationFrame(goToMainArea);
  };
  const link = async (card: Card | undefined): Promise<void> => {
    if (!card || !piece) return;
    close();
    const input = { evidenceId: piece.id, targetKind: 'card' as const, targetId: card.id };
    if (await runOrNotice([{ command: 'link-evidence', input }]))
      announce(t('Linked to “{{name}}”', { name: titleOf(card, t('Untitled card')) }));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 6, PageUp: -6 }[event.key];
    if (by !== undefined) setAt(Math.min(cards.length - 1, Math.max(0, current + by)));
    else if (event.key === 'Enter') void link(cards[current]);
    else return;
    event.preventDefault();
  };
  return (
    <Modal opened onClose={close} title={t('Link to a card')} size="md">
      {piece ? (
        <>
          <p className={classes.linked} dir="auto">
            {titleOf(piece, t('Untitled evidence'))}
          </p>
          <input
            className={classes.find}
            role="combobox"
            aria-expanded
            aria-controls="link-cards"
            aria-autocomplete="list"
            aria-activedescendant={cards.length > 0 ? `link-card-${current}` : undefined}
            aria-label={t('Find a card')}
            placeholder={t('Find a card')}
            data-autofocus
            value={query}
            maxLength={200}
            onChange={({ currentTarget }) => {
              setQuery(currentTarget.value);
              setAt(0);
            }}
            onKeyDown={onKeyDown}
          />
          <div id="link-cards" className={classes.cards} role="listbox" aria-label={t('Cards')}>
            {cards.map((card, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
              <div
                key={card.id}
                id={`link-card-${index}`}
                role="option"
                aria-selected={index === current}
                ref={(element) => {
                  if (index === current) element?.scrollIntoView({ block: 'nearest' });
                }}
                onClick={() => void link(card)}
              >
                <CardIcon kind={card.kind} />
                <span dir="auto">{titleOf(card, t('Untitled card'))}</span>
                <small dir="auto">
                  {nameOf(records.step.get(card.stepId) ?? { name: '' }, t('Untitled step'))}
                </small>
              </div>
            ))}
          </div>
          {cards.length === 0 && <p role="status">{t('No matching cards.')}</p>}
        </>
      ) : (
        <p>{t('Mark some words first (H), or go to a highlight (N).')}</p>
      )}
    </Modal>
  );
}
