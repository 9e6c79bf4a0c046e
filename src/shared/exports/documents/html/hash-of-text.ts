import { strToU8 } from 'fflate/browser';
import { base64OfBytes } from './base64.ts';
import { sha256 } from './sha256.ts';

/** A script or style as the policy of its page names it. */
export const hashOfText = (text: string): string => `sha256-${base64OfBytes(sha256(strToU8(text)))}`;
