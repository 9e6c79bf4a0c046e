import type { ReactNode } from 'react';
import { t } from '../../shared/language/translate.ts';
import type { MaskingProfile } from '../../shared/masking/profile/profile.ts';
import { builtInProfiles } from '../../shared/masking/profile/profiles.ts';
import { SelectField } from '../ui/SelectField.tsx';
import { useProfiles } from './use-profiles.ts';

type Props = {
  /** Null: nothing is masked. */
  readonly masking: MaskingProfile | null;
  readonly onChange: (masking: MaskingProfile | null) => void;
};

const NONE = '';
const GIVEN = 'given';

/** By which profile an export is masked. A preset may bring one that this computer does not have. */
export function MaskingField({ masking, onChange }: Props): ReactNode {
  const { own } = useProfiles();
  const all = [...builtInProfiles, ...own];
  const known = all.find((one) => JSON.stringify(one) === JSON.stringify(masking));
  return (
    <SelectField
      label={t('Masking')}
      value={masking === null ? NONE : (known?.name ?? GIVEN)}
      options={[
        { value: NONE, label: t('Not masked') },
        ...builtInProfiles.map(({ name }) => ({ value: name, label: t(name) })),
        ...own.map(({ name }) => ({ value: name, label: name, group: t('This computer') })),
        ...(masking !== null && !known
          ? [{ value: GIVEN, label: t('{{name}}, of the preset', { name: t(masking.name) }) }]
          : []),
      ]}
      onChange={(name) => onChange(name === GIVEN ? masking : (all.find((one) => one.name === name) ?? null))}
    />
  );
}
