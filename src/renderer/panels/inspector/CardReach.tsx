import { Button } from '@mantine/core';
import { IconMap2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { type Card, MAX_SPAN } from '../../../shared/model/card.ts';
import { useProject } from '../../session/project-store.ts';
import { mapsInOrder } from '../../session/select-records.ts';
import { ActionTip } from '../../ui/ActionTip.tsx';
import { FigureField } from '../../ui/FigureField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { nameOf } from '../../ui/words.ts';
import { editCard } from './edit-card.ts';

const NONE = 'none';

/** How many steps a card covers, and which map it opens. */
export function CardReach({ card }: { readonly card: Card }): ReactNode {
  const maps = useProject(({ records }) => mapsInOrder(records)).filter(({ id }) => id !== card.mapId);
  return (
    <>
      <FigureField
        label={t('Spans steps')}
        value={card.span}
        limits={{ min: 1, max: MAX_SPAN, whole: true }}
        onSave={(span) => editCard(card, { span: span ?? 1 })}
      />
      {maps.length > 0 && (
        <SelectField
          label={t('Linked map')}
          value={card.linkedMapId ?? NONE}
          options={[
            { value: NONE, label: t('None') },
            ...maps.map((map) => ({ value: map.id, label: nameOf(map, t('Untitled map')) })),
          ]}
          onChange={(id) => void editCard(card, { linkedMapId: id === NONE ? null : id })}
        />
      )}
      {card.linkedMapId !== null && (
        <ActionTip action="open-linked-map">
          {(control) => (
            <Button variant="default" leftSection={<IconMap2 size={15} aria-hidden="true" />} {...control}>
              {t('Open linked map')}
            </Button>
          )}
        </ActionTip>
      )}
    </>
  );
}
