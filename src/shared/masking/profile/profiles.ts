import { phrase } from '../../language/translate.ts';
import type { MaskingProfile } from './profile.ts';

/** For whoever ordered the work: what people said, without who they are and without what is only for us. */
const client: MaskingProfile = {
  name: phrase('Client'),
  personal: 'replace',
  verbatims: 'keep',
  answers: 'replace',
  sources: 'leave-out',
  participants: 'replace',
  owners: 'keep',
  authors: 'replace',
  comments: 'leave-out',
  history: 'leave-out',
  links: 'keep',
  attachments: 'replace',
  confidential: 'replace',
  thumbnails: 'keep',
  words: [],
};

/** For anybody: nothing that a person said or is, only what the map says and how much stands behind it. */
const open: MaskingProfile = {
  name: phrase('Public'),
  personal: 'replace',
  verbatims: 'replace',
  answers: 'leave-out',
  sources: 'leave-out',
  participants: 'leave-out',
  owners: 'leave-out',
  authors: 'leave-out',
  comments: 'leave-out',
  history: 'leave-out',
  links: 'leave-out',
  attachments: 'leave-out',
  confidential: 'leave-out',
  thumbnails: 'leave-out',
  words: [],
};

/** For colleagues in a room: who does what and what was discussed stays; customers stay unknown. */
const workshop: MaskingProfile = {
  name: phrase('Workshop'),
  personal: 'replace',
  verbatims: 'keep',
  answers: 'replace',
  sources: 'leave-out',
  participants: 'replace',
  owners: 'keep',
  authors: 'keep',
  comments: 'keep',
  history: 'leave-out',
  links: 'keep',
  attachments: 'replace',
  confidential: 'replace',
  thumbnails: 'keep',
  words: [],
};

/** The profiles that the program brings; their English names are shown through `t`. */
export const builtInProfiles: readonly MaskingProfile[] = [client, open, workshop];

/** The profile of this name, among one’s own first, without regard to case. */
export function profileNamed(name: string, own: readonly MaskingProfile[]): MaskingProfile | undefined {
  const wanted = name.trim().toLowerCase();
  return [...own, ...builtInProfiles].find((profile) => profile.name.toLowerCase() === wanted);
}
