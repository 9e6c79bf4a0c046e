import { z } from 'zod';
import { readyText } from '../../find/fold-text.ts';
import { isTextField, type TextKind, textKinds, textOf } from '../../find/text-fields.ts';
import { createTextMatcher, replaceMatches } from '../../find/text-matcher.ts';
import { numberText, phrase, t } from '../../language/translate.ts';
import { id, textOfLength, title } from '../../model/fields.ts';
import { MAX_SOURCE_TEXT } from '../../model/limits.ts';
import { partOver } from '../../model/phase.ts';
import { recordSchemas } from '../../model/records.ts';
import type { Source } from '../../model/source.ts';
import { type Result, ok, fail } from '../../result.ts';
import { withReplaced } from '../../sources/with-replaced.ts';
import { defineCommand, done, kindWords } from '../kernel/define-command.ts';
import { need, type Tx } from '../kernel/tx.ts';

const targetSchema = z
  .strictObject({
    kind: z.enum(textKinds),
    id,
    field: z.string().max(40),
    /** The text as it was when it was found. */
    before: textOfLength(MAX_SOURCE_TEXT),
  })
  .refine(({ kind, field }) => isTextField(kind, field), {
    error: () => t('this field holds no text'),
  });
type Target = z.infer<typeof targetSchema>;

export const replaceText = defineCommand({
  name: 'replace-text',
  label: phrase('Replace text'),
  input: z.strictObject({
    find: title.min(1).max(500),
    matchCase: z.boolean().default(false),
    wholeWord: z.boolean().default(false),
    replaceWith: title,
    /** The texts to replace in, every match in each. */
    targets: z.array(targetSchema).min(1).max(100_000).readonly(),
  }),
  references: {},
  run: (tx, { find, matchCase, wholeWord, replaceWith, targets }) => {
    const matcher = createTextMatcher({ query: find, matchCase, wholeWord });
    const patches = new Map<string, Patch>();
    for (const target of targets) {
      const { kind, field } = target;
      const now = textNow(tx, target);
      if (!now.ok) return now;
      const matches = matcher.matchesIn(readyText(now.value));
      if (matches.length === 0) {
        return fail(
          'nothing-to-replace',
          t('A text of the {{kind}} does not contain “{{find}}”. Nothing was replaced. Search again.', {
            kind: t(kindWords[kind]),
            find: shortened(find),
          }),
        );
      }
      const key = `${kind}:${target.id}`;
      const patch = patches.get(key) ?? { kind, id: target.id, fields: {} };
      if (kind === 'source' && field === 'text') {
        const source = withReplaced(need(tx, 'source', target.id), matches, replaceWith);
        if (!source.ok) return source;
        Object.assign(patch.fields, source.value);
      } else patch.fields[field] = replaceMatches(now.value, matches, replaceWith);
      patches.set(key, patch);
    }
    spreadOverPhases(tx, patches);
    for (const patch of patches.values()) {
      const problem = misfit(tx, patch);
      if (problem) return problem;
    }
    // Every field was checked above: it is a text of its kind, and the record with it fits its schema.
    for (const { kind, id: recordId, fields } of patches.values()) {
      tx.update(kind, recordId, fields);
    }
    return done({ ids: [...patches.values()].map((patch) => patch.id) });
  },
});

type Patch = {
  readonly kind: TextKind;
  readonly id: string;
  readonly fields: { [field: string]: string | Source['turns'] };
};

/** The name of a phase is replaced over all its stages, or it would fall apart. */
function spreadOverPhases(tx: Tx, patches: Map<string, Patch>): void {
  for (const { kind, id: stageId, fields } of [...patches.values()]) {
    const stage = kind === 'stage' ? tx.get('stage', stageId) : undefined;
    const phase = fields['phase'];
    if (!stage || typeof phase !== 'string') continue;
    const part = partOver(tx.list('stage', { mapId: stage.mapId }), stageId);
    for (const { id: ownId } of part?.stages ?? []) {
      const key = `stage:${ownId}`;
      const patch = patches.get(key) ?? { kind: 'stage', id: ownId, fields: {} };
      patch.fields['phase'] = phase.trim();
      patches.set(key, patch);
    }
  }
}

/** The text, where it is still the one that was found. */
function textNow(tx: Tx, { kind, id: recordId, field, before }: Target): Result<string> {
  const record = tx.get(kind, recordId);
  if (!record) {
    return fail(
      `${kind}-not-found`,
      t('A {{kind}} that was found no longer exists. Nothing was replaced. Search again.', {
        kind: t(kindWords[kind]),
      }),
    );
  }
  const now = textOf(kind, record, field);
  if (now === before) return ok(now);
  return fail(
    'text-changed',
    t(
      'A text of the {{kind}} has changed since it was found: “{{now}}”. Nothing was replaced. Review it, then replace again.',
      { kind: t(kindWords[kind]), now: shortened(now ?? '') },
    ),
  );
}

/** Refuses what a record could not hold. */
function misfit(tx: Tx, { kind, id: recordId, fields }: Patch): Result<never> | undefined {
  if (kind === 'source' && isBlank(fields['title']))
    return fail(
      'empty-title',
      t('A source would be left without a title. Nothing was replaced. Change its title by hand.'),
    );
  if (kind === 'comment' && isBlank(fields['text'])) {
    return fail(
      'empty-comment',
      t('A comment would be left without text. Nothing was replaced. Remove the comment instead.'),
    );
  }
  const parsed = recordSchemas[kind].safeParse({ ...tx.get(kind, recordId), ...fields });
  if (parsed.success) return undefined;
  const [longest = ''] = Object.values(fields)
    .filter((text) => typeof text === 'string')
    .sort((a, b) => b.length - a.length);
  return fail(
    'too-long',
    t(
      'A text of the {{kind}} would be too long: “{{text}}” would have {{length}} characters. Nothing was replaced. Replace with something shorter.',
      {
        kind: t(kindWords[kind]),
        text: shortened(longest),
        length: numberText(longest.length),
      },
    ),
  );
}

const isBlank = (text: unknown): boolean => typeof text === 'string' && text.trim() === '';

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text);
