import { isWebLink } from '../../../commands/evidence/web-link.ts';

/** Signs that no address holds as they are (RFC 3986): programs end it there, or refuse the document. */
const outside = /[^\u0021-\u007e]|["<>\\^`{|}]/gu;

/** Where a link leads, of the web or of mail, as an address that every program takes; null where it is none. */
export function addressOf(link: string): string | null {
  const trimmed = link.trim().toWellFormed();
  return isWebLink(trimmed) ? trimmed.replace(outside, encodeURIComponent) : null;
}
