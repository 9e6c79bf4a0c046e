import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { presetSchema } from '../../../src/shared/exports/preset/preset.ts';

it('describes presets in docs/export-preset.schema.json, which “vitest run --project unit tests/unit/docs -u” writes', async () => {
  const schema = z.toJSONSchema(presetSchema.extend({ $schema: z.string().optional() }), { io: 'input' });
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
    join(import.meta.dirname, '../../../docs/export-preset.schema.json'),
  );
});
