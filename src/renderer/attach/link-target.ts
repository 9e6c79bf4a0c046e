import type { CommandCall } from '../../shared/commands/registry.ts';
import type { EvidenceTarget } from '../../shared/model/evidence.ts';

/** What a piece of evidence is linked to. */
export type LinkTarget = { readonly targetKind: EvidenceTarget; readonly targetId: string };

/** Links a piece of evidence to each of the targets. */
export const linkCalls = (evidenceId: string, targets: readonly LinkTarget[]): readonly CommandCall[] =>
  targets.map((target) => ({ command: 'link-evidence', input: { evidenceId, ...target } }));
