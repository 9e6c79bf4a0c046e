import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { rolesOf } from '../../../shared/measures/group-measures.ts';
import type { ResponseSet } from '../../../shared/model/response-set.ts';
import type { ValueRole } from '../../../shared/protocol/answers-api.ts';
import { roleName } from '../../../shared/words/import/role-words.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { splitStore, useSplit } from './split-store.ts';

/** Chooses by what measures are told apart, of what some sets say of who answered; nothing where they say nothing. */
export function SplitField({ sets }: { readonly sets: readonly ResponseSet[] }): ReactNode {
  const chosen = useSplit();
  const roles = rolesOf(sets);
  if (roles.length === 0) return null;
  return (
    <SelectField<ValueRole | 'none'>
      label={t('Split by')}
      value={chosen !== null && roles.includes(chosen) ? chosen : 'none'}
      options={[
        { value: 'none', label: t('Not split') },
        ...roles.map((value) => ({ value, label: roleName(value) })),
      ]}
      onChange={(next) => splitStore.setState({ role: next === 'none' ? null : next })}
    />
  );
}
