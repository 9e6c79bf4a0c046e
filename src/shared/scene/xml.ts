/** Text as XML and HTML want it; characters that XML forbids are left out. */
export const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(forbidden, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** ` name="value"`, or nothing for null. */
export const attribute = (name: string, value: string | number | null): string =>
  value === null ? '' : ` ${name}="${typeof value === 'number' ? plain(value) : escapeXml(value)}"`;

/** A number with at most three decimals and no exponent. */
export const plain = (value: number): string => String(Math.round(value * 1000) / 1000);
