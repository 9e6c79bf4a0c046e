import { todayHere } from '../../shared/language/days.ts';
import type { MaskedFile, MaskPreview } from '../../shared/masking/preview.ts';
import type { MaskingProfile } from '../../shared/masking/profile/profile.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { ProjectDocument } from '../document/project-document.ts';
import { prepareMasked } from './prepare-masked.ts';
import { writeMasked } from './write-masked.ts';

/** What a masked copy would be. Nothing is written. */
export const previewMask = (document: ProjectDocument, profile: MaskingProfile): Result<MaskPreview> =>
  ok(prepareMasked(document.session(), profile, todayHere()).preview);

/** Writes a masked copy as a new file; the project does not change. */
export const writeMaskedCopy = (
  document: ProjectDocument,
  profile: MaskingProfile,
  path: string,
  overwrite: boolean,
): Promise<Result<MaskedFile>> =>
  document.inTurn((session) => writeMasked(session, { profile, path, overwrite, day: todayHere() }));
