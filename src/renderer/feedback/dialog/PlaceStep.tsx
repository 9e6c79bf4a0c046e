import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { SegmentField } from '../../ui/SegmentField.tsx';
import type { Placing } from '../draft.ts';
import { choosePlacing, placeAll } from '../edit-places.ts';
import { editPlaces } from '../import-flow.ts';
import { type OpenImport, useImport } from '../import-store.ts';
import { AllInOne } from './place/AllInOne.tsx';
import { PlaceCounts } from './place/PlaceCounts.tsx';
import { usePlaces } from './place/PlaceField.tsx';
import { Questions } from './place/Questions.tsx';
import { Rules } from './place/Rules.tsx';
import classes from './place/place.module.css';

/** Where the answers belong, and beside it how many rows go where by what is chosen. */
export function PlaceStep({ open }: { readonly open: OpenImport }): ReactNode {
  const { draft, report } = open;
  const places = usePlaces();
  const counting = useImport((state) => state.counting);
  const ruled = report && draft.placing === 'rules' ? report.ruled : null;
  return (
    <div className={classes.step}>
      <div className={classes.choices}>
        <SegmentField<Placing>
          label={t('How answers find their place')}
          value={draft.placing}
          segments={[
            { value: 'all', label: t('All in one place') },
            { value: 'questions', label: t('One place for each question') },
            { value: 'rules', label: t('By values, days or words') },
          ]}
          onChange={(placing) => placing && editPlaces((now) => choosePlacing(now, placing))}
        />
        {draft.placing === 'all' && <AllInOne draft={draft} places={places} />}
        {draft.placing === 'questions' && <Questions draft={draft} places={places} />}
        {draft.placing === 'rules' && (
          <>
            <p className={classes.quiet}>
              {draft.blocks.length > 0
                ? t('The first rule that fits an answer counts. Alt+↑ and Alt+↓ move a rule.')
                : t('Add a rule: by the values of a column, by days, or by words that comments have.')}
            </p>
            <Rules draft={draft} places={places} ruled={ruled} />
          </>
        )}
      </div>
      <PlaceCounts
        places={places}
        report={report}
        counting={counting}
        onChoose={draft.placing === 'all' ? (place) => editPlaces((now) => placeAll(now, place)) : undefined}
      />
    </div>
  );
}
