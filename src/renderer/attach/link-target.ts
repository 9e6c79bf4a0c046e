import type { EvidenceTarget } from '../../shared/model/evidence.ts';

/** What a piece of evidence is linked to. */
export type LinkTarget = { readonly targetKind: EvidenceTarget; readonly targetId: string };
