/** Kinds of personal data that are found in texts. */
export const personalDataKinds = ['email', 'phone', 'iban', 'card', 'ip', 'name'] as const;
export type PersonalDataKind = (typeof personalDataKinds)[number];

/** A place in a text, in UTF-16 units; `end` is after the last one. */
export type Finding = { readonly kind: PersonalDataKind; readonly start: number; readonly end: number };
