import type { Language } from '../../language/languages.ts';
import { language } from '../../language/translate.ts';
import { type PersonalDataKind, personalDataKinds } from './finding.ts';

/** What stands in a text for what was masked; the same for every piece of a kind, whatever language the comment is in. */
export type Masks = Readonly<Record<PersonalDataKind, string>>;

/** Those of every language: texts keep what was written, so none may be taken out. */
const all: Readonly<Record<Language, Masks>> = {
  en: {
    email: '[e-mail]',
    phone: '[phone]',
    iban: '[IBAN]',
    card: '[card]',
    ip: '[IP]',
    name: '[name]',
  },
  de: {
    email: '[E-Mail]',
    phone: '[Telefon]',
    iban: '[IBAN]',
    card: '[Karte]',
    ip: '[IP]',
    name: '[Name]',
  },
};

/** In the language that is spoken. */
export const masks = (): Masks => all[language()];

/** Those by which texts are compared. */
export const plainMasks: Masks = all.en;

const plainOf = new Map(
  Object.values(all).flatMap((own) =>
    personalDataKinds.map((kind) => [own[kind], plainMasks[kind]] as const),
  ),
);

/** A text with each mask in the same words, whatever language it was written in. */
export const withPlainMasks = (text: string): string =>
  text.includes('[') ? text.replace(/\[[\p{L}-]{1,8}\]/gu, (mask) => plainOf.get(mask) ?? mask) : text;
