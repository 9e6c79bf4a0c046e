import { z } from 'zod';
import { t } from '../../language/translate.ts';
import { attachmentSchema } from '../../model/attachment.ts';
import type { Id } from '../../model/fields.ts';
import type { Result } from '../../result.ts';
import { type CommandValue, refuse } from '../kernel/define-command.ts';
import { orderBefore } from '../kernel/ordering.ts';
import type { ReadTx, Tx } from '../kernel/tx.ts';

/** Files that a preset can have: a logo, and a font in several weights. */
export const presetFiles = z
  .array(attachmentSchema.pick({ sha256: true, name: true, mediaType: true, size: true }))
  .max(8)
  .readonly();

const folded = (name: string): string => name.trim().toLowerCase();

/** Refuses a name that another preset has: they are distinguished by nothing else. */
export const checkPresetName = (
  tx: ReadTx,
  name: string | undefined,
  ownId: Id | null,
): Result<CommandValue> | undefined =>
  name !== undefined &&
  tx.list('preset', {}).some((preset) => folded(preset.name) === folded(name) && preset.id !== ownId)
    ? refuse('preset-exists', t('There is a preset “{{name}}” already. Choose another name.', { name }))
    : undefined;

/** Makes these the files of a preset; those that it has already stay as they are. */
export function setPresetFiles(tx: Tx, presetId: Id, files: z.infer<typeof presetFiles>): void {
  const old = tx.list('attachment', { ownerId: presetId });
  for (const one of old) {
    if (!files.some(({ sha256 }) => sha256 === one.sha256)) tx.remove('attachment', one.id);
  }
  const seen = new Set(old.map(({ sha256 }) => sha256));
  for (const file of files) {
    if (seen.has(file.sha256)) continue;
    seen.add(file.sha256);
    const siblings = tx.list('attachment', { ownerId: presetId });
    const order = orderBefore(tx, 'attachment', siblings, null);
    tx.insert('attachment', { ...file, id: tx.newId(), ownerKind: 'preset', ownerId: presetId, order });
  }
}
