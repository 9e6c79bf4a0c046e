import { numberText, t } from '../../shared/language/translate.ts';
import type { Role } from '../../shared/model/role.ts';
import { instrumentName, personalName, roleName } from '../../shared/words/import/role-words.ts';

/** What a column is, in few words: ‘NPS, 0 to 10’. */
export function roleText(role: Role): string {
  if (role.kind === 'personal') return personalName(role.of);
  if (role.kind !== 'score') return roleName(role.kind);
  const { low, high } = role.scale;
  return t('{{instrument}}, {{low}} to {{high}}', {
    instrument: instrumentName(role.instrument),
    low: numberText(low),
    high: numberText(high),
  });
}
