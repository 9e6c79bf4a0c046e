import { IconChevronRight, IconMap2 } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { t } from '../../../shared/language/translate.ts';
import type { Step } from '../../../shared/model/step.ts';
import { goToMap, showCard } from '../../actions/show.ts';
import { useProject } from '../../session/project-store.ts';
import { cardsIn, lanesOfMap } from '../../session/select-records.ts';
import { useSession } from '../../session/session-store.ts';
import { CardIcon } from '../../ui/kind-icons.tsx';
import { nameOf, titleOf } from '../../ui/words.ts';
import classes from './OutlinePanel.module.css';

/** The cards of a step, lane by lane, once they are asked for; each leads to its place, or on to the map it opens. */
export function StepCards({ step }: { readonly step: Step }): ReactNode {
  const [open, setOpen] = useState(false);
  const records = useProject((state) => state.records);
  const selection = useSession((state) => state.selection);
  const cards = cardsIn(records, 'step', step.id);
  if (cards.length === 0) return null;
  const laneAt = new Map(lanesOfMap(records, step.mapId).map((lane, at) => [lane.id, at]));
  const sorted = open
    ? cards.toSorted((a, b) => (laneAt.get(a.laneId) ?? 0) - (laneAt.get(b.laneId) ?? 0))
    : [];
  const label = t('Cards of {{name}}', { name: nameOf(step, t('Untitled step')) });
  return (
    <>
      <button
        type="button"
        className={classes.more}
        aria-label={label}
        title={label}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <IconChevronRight size={14} aria-hidden="true" />
      </button>
      {open && (
        <ul className={classes.cards}>
          {sorted.map((card) => {
            const linked = card.linkedMapId === null ? undefined : records.map.get(card.linkedMapId);
            return (
              <li key={card.id}>
                <button
                  type="button"
                  className={classes.row}
                  aria-current={selection?.kind === 'cards' && selection.ids.includes(card.id)}
                  onClick={() => showCard(card.id)}
                >
                  <CardIcon kind={card.kind} size={14} />
                  <span>{titleOf(card, t('Untitled card'))}</span>
                </button>
                {linked && (
                  <button
                    type="button"
                    className={classes.more}
                    aria-label={t('Opens {{name}}', { name: nameOf(linked, t('Untitled map')) })}
                    title={t('Opens {{name}}', { name: nameOf(linked, t('Untitled map')) })}
                    onClick={() => goToMap(linked.id)}
                  >
                    <IconMap2 size={14} aria-hidden="true" />
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
