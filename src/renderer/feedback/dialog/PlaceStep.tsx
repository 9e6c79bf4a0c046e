import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { placeAll } from '../edit-draft.ts';
import { editImport } from '../import-flow.ts';
import type { OpenImport } from '../import-store.ts';
import classes from './import.module.css';
import { PlaceField, usePlaces } from './PlaceField.tsx';

/** Where the answers belong. */
export function PlaceStep({ open }: { readonly open: OpenImport }): ReactNode {
  const places = usePlaces();
  const { draft } = open;
  return (
    <div className={classes.form}>
      <PlaceField
        label={t('All answers belong to')}
        value={draft.all}
        places={places}
        asked
        onChange={(place) => editImport((now) => placeAll(now, place))}
      />
    </div>
  );
}
