import type { Finding } from './finding.ts';

/** Characters of an IBAN by country, as its registry (ISO 13616) has them. */
const lengths: ReadonlyMap<string, number> = new Map(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 ' +
    'FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 ' +
    'LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 ' +
    'SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

const BEGIN = /(?<![A-Za-z0-9])([A-Za-z]{2})\d\d/g;

/** Finds IBANs, in groups or not, whose check digits are right. */
export function findIbans(text: string): readonly Finding[] {
  const found: Finding[] = [];
  for (const { index, 1: country = '' } of text.matchAll(BEGIN)) {
    const length = lengths.get(country.toUpperCase());
    const end = length === undefined ? -1 : endOf(text, index, length);
    if (end !== -1 && isRight(text.slice(index, end))) found.push({ kind: 'iban', start: index, end });
  }
  return found;
}

/** Where so many letters and digits end, with at most one space or hyphen between two; -1 where there are fewer or more. */
function endOf(text: string, start: number, length: number): number {
  let at = start;
  for (let count = 0; count < length; at++) {
    if (isSign(text, at)) count++;
    else if (!/[\s-]/.test(text[at] ?? '') || !isSign(text, at + 1)) return -1;
  }
  return isSign(text, at) ? -1 : at;
}

const isSign = (text: string, at: number): boolean => /[A-Za-z0-9]/.test(text[at] ?? '');

/** ISO 7064, mod 97-10: the country and the check digits go to the end, letters count from 10, and the rest is 1. */
export function isRight(iban: string): boolean {
  const plain = iban.replace(/[\s-]/g, '').toUpperCase();
  let rest = 0;
  for (const sign of plain.slice(4) + plain.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
