import type { PersonalDataKind } from '../../feedback/personal/finding.ts';
import { phrase, t } from '../../language/translate.ts';

const names: Readonly<Record<PersonalDataKind, string>> = {
  email: phrase('E-mail addresses'),
  phone: phrase('Phone numbers'),
  iban: phrase('IBANs'),
  card: phrase('Card numbers'),
  ip: phrase('IP addresses'),
  name: phrase('Names'),
};
/** What was found in comments. */
export const personalDataName = (kind: PersonalDataKind): string => t(names[kind]);
