import { type ReactNode, useState } from 'react';
import { t } from '../../shared/language/translate.ts';
import { MAX_PROFILE_NAME, type MaskingProfile } from '../../shared/masking/profile/profile.ts';
import { builtInProfiles } from '../../shared/masking/profile/profiles.ts';
import { NameForm } from '../dialogs/export-presets/NameForm.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { SmallButton } from '../ui/SmallButton.tsx';
import classes from './MaskDialog.module.css';
import type { Profiles } from './use-profiles.ts';

type Props = {
  readonly profile: MaskingProfile;
  readonly profiles: Profiles;
  readonly onChange: (profile: MaskingProfile) => void;
};

const CHANGED = 'changed';

/** Which profile is used. One that was changed can be kept under a name. */
export function ProfileField({ profile, profiles, onChange }: Props): ReactNode {
  const [isNaming, setNaming] = useState(false);
  const all = [...builtInProfiles, ...profiles.own];
  const same = all.find((one) => JSON.stringify(one) === JSON.stringify(profile));
  const isOwn = same !== undefined && profiles.own.includes(same);
  return (
    <div className={classes.profile}>
      <SelectField
        label={t('Profile')}
        value={same?.name ?? CHANGED}
        options={[
          ...builtInProfiles.map(({ name }) => ({ value: name, label: t(name) })),
          ...profiles.own.map(({ name }) => ({ value: name, label: name, group: t('This computer') })),
          ...(same ? [] : [{ value: CHANGED, label: t('{{name}}, changed', { name: t(profile.name) }) }]),
        ]}
        onChange={(name) => {
          const chosen = all.find((one) => one.name === name);
          if (chosen) onChange(chosen);
        }}
      />
      {!isNaming && !same && <SmallButton onClick={() => setNaming(true)}>{t('Save profile…')}</SmallButton>}
      {!isNaming && isOwn && (
        <SmallButton
          onClick={() =>
            void profiles.remove(profile.name).then((removed) => {
              const [next] = builtInProfiles;
              if (removed && next) onChange(next);
            })
          }
        >
          {t('Remove profile')}
        </SmallButton>
      )}
      {isNaming && (
        <NameForm
          label={t('Name of the profile')}
          name={t('{{name}}, own', { name: t(profile.name) })}
          most={MAX_PROFILE_NAME}
          place={null}
          onCancel={() => setNaming(false)}
          onName={async (name) => {
            const named = { ...profile, name };
            if (!(await profiles.save(named))) return;
            setNaming(false);
            onChange(named);
          }}
        />
      )}
    </div>
  );
}
