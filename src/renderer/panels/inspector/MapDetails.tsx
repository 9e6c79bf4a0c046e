import type { ReactNode } from 'react';
import type { CommandInput } from '../../../shared/commands/registry.ts';
import { t } from '../../../shared/language/translate.ts';
import type { JourneyMap } from '../../../shared/model/map.ts';
import { type Ran, runOrNotice } from '../../session/run-or-notice.ts';
import { SegmentField } from '../../ui/SegmentField.tsx';
import { optionsOf } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { stateWords } from '../../ui/words.ts';
import { Comments } from './Comments.tsx';
import { Head } from './Head.tsx';
import { PersonaLinks } from './PersonaLinks.tsx';

/** The map: what journey it is, of whom, and within which bounds. */
export function MapDetails({ map }: { readonly map: JourneyMap }): ReactNode {
  const edit = (patch: Omit<CommandInput<'edit-map'>, 'mapId'>): Ran =>
    runOrNotice([{ command: 'edit-map', input: { mapId: map.id, ...patch } }]);
  return (
    <>
      <Head>
        <TextField
          label={t('Name')}
          value={map.name}
          asTitle
          first
          placeholder={t('Untitled map')}
          onSave={(name) => edit({ name })}
        />
        <SegmentField
          label={t('State')}
          value={map.state}
          segments={optionsOf(stateWords)}
          onChange={(state) => state && void edit({ state })}
        />
        <TextField
          label={t('Scenario')}
          multiline
          placeholder={t('What the customer sets out to do')}
          value={map.scenario}
          onSave={(scenario) => edit({ scenario })}
        />
        <TextField
          label={t('Scope')}
          multiline
          placeholder={t('Where this journey begins and ends, and what it leaves out')}
          value={map.scope}
          onSave={(scope) => edit({ scope })}
        />
      </Head>
      <PersonaLinks targetKind="map" targetId={map.id} />
      <Comments targetKind="map" targetId={map.id} />
    </>
  );
}
