import type { ReactNode } from 'react';
import { isPriorities } from '../../../shared/exports/formats/drawings.ts';
import { t } from '../../../shared/language/translate.ts';
import { cardTitle } from '../../../shared/words/titles.ts';
import { graphStore } from '../../session/graph-store.ts';
import { useProject } from '../../session/project-store.ts';
import { stagesOfMap } from '../../session/select-records.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { nameOf } from '../../ui/words.ts';
import type { ChosenExport } from './use-export-choices.ts';

/** How much of it is exported: the whole map or a stage, the proof of all or of a card, this map or all. */
export function ShowField({ choices, options: { mapId }, set }: ChosenExport): ReactNode {
  const { what, stageId, proofOf, allMaps } = choices;
  const stages = useProject(({ records }) => stagesOfMap(records, mapId));
  const shownAlone = useProject(({ records }) => {
    const card = records.card.get(graphStore.getState().proofOf ?? '');
    return card?.mapId === mapId ? card : undefined;
  });
  const label = t('Show', { context: 'export' });
  if (what === 'map') {
    return (
      <SelectField
        label={label}
        value={stageId ?? 'all'}
        options={[
          { value: 'all', label: t('The whole map') },
          ...stages.map((stage) => ({
            value: stage.id,
            label: t('Only {{name}}', { name: nameOf(stage, t('Untitled stage')) }),
          })),
        ]}
        onChange={(next) => set({ stageId: next === 'all' ? null : next })}
      />
    );
  }
  if (what === 'proof' && shownAlone) {
    return (
      <SelectField
        label={label}
        value={proofOf === null ? 'all' : 'one'}
        options={[
          { value: 'one', label: t('Only {{name}}', { name: `“${cardTitle(shownAlone)}”` }) },
          { value: 'all', label: t('The whole map') },
        ]}
        onChange={(next) => set({ proofOf: next === 'one' ? shownAlone.id : null })}
      />
    );
  }
  return (
    isPriorities(what) && (
      <SelectField
        label={label}
        value={allMaps ? 'all' : 'one'}
        options={[
          { value: 'one', label: t('This map') },
          { value: 'all', label: t('All maps') },
        ]}
        onChange={(next) => set({ allMaps: next === 'all' })}
      />
    )
  );
}
