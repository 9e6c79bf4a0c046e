import { proposedChoices } from '../../src/shared/feedback/setup/proposed-choices.ts';
import type { ImportChoices, ImportLook } from '../../src/shared/protocol/import-api.ts';

/** What a look at a file proposes, taken as it is and placed nowhere. */
export const asProposed = (look: ImportLook): ImportChoices => proposedChoices(look, []);

/** A look that leaves everything to what is proposed. */
export const asIs = { reading: null, layout: null, skippedRows: null, headerRows: null } as const;
