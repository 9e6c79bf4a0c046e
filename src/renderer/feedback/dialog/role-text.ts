import { numberText, t } from '../../../shared/language/translate.ts';
import type { Role } from '../../../shared/model/role.ts';
import { instrumentName, personalName, roleName } from '../../../shared/words/import/role-words.ts';

/** What a column is, in few words: ‘NPS, 0 to 10’. */
export function roleText(role: Role): string {
  switch (role.kind) {
    case 'score':
      return t('{{instrument}}, {{low}} to {{high}}', {
        instrument: instrumentName(role.instrument),
        low: numberText(role.scale.low),
        high: numberText(role.scale.high),
      });
    case 'personal':
      return personalName(role.of);
    default:
      return roleName(role.kind);
  }
}
