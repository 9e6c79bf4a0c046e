import type { Masking } from '../../shared/masking/mask-project.ts';
import { SOMETHING } from '../../shared/masking/names/placeholders.ts';
import type { MaskingProfile } from '../../shared/masking/profile/profile.ts';
import { tellingLines } from '../../shared/masking/text/telling-lines.ts';
import type { ResponseSet } from '../../shared/model/response-set.ts';
import type { RoleKind } from '../../shared/model/role.ts';
import type { ResponseField } from '../database/responses/fields.ts';
import { packTexts, unpackTexts } from '../database/responses/values.ts';
import type { Session } from '../document/session.ts';

/** What becomes of a column of texts: it is masked as texts are, codes of people become numbers, or it is emptied. */
type ColumnFate = 'masked' | 'codes' | 'emptied';

/** Columns by which answers are counted, also where nobody’s words leave. */
const counted: ReadonlySet<RoleKind> = new Set<RoleKind>(['segment', 'channel', 'place', 'persona']);

function fateOf(role: RoleKind, { answers, personal, participants }: MaskingProfile): ColumnFate {
  if (role === 'respondent') return answers === 'keep' && participants === 'keep' ? 'masked' : 'codes';
  if (role === 'personal' && personal === 'replace') return 'emptied';
  return answers === 'keep' || counted.has(role) ? 'masked' : 'emptied';
}

/** Longer lists of lines are not looked for: a million comments are not to be held in memory. */
const MOST_LINES = 100_000;

/** The imported answers of a project that is masked. */
export type MaskedAnswers = {
  /** Looks at all texts of answers, so that what is found in one is taken out of all. */
  readonly see: () => void;
  /** The values of a field of a set, part by part, as they may leave. */
  readonly parts: (
    set: ResponseSet,
    field: ResponseField,
  ) => Generator<{ readonly part: number; readonly rows: number; readonly bytes: Uint8Array }>;
};

export function createMaskedAnswers(
  { responses }: Pick<Session, 'responses'>,
  sets: readonly ResponseSet[],
  profile: MaskingProfile,
  masking: Masking,
): MaskedAnswers {
  const codes = new Map<string, string>();
  const codeOf = (code: string): string => {
    const known = masking.people.nameFor(code, 'participants');
    if (known !== code || profile.participants === 'keep') return known;
    const own = codes.get(code) ?? `R${codes.size + 1}`;
    codes.set(code, own);
    return own;
  };
  const roleOf = (set: ResponseSet, field: ResponseField): RoleKind | undefined =>
    field.startsWith('text:')
      ? (set.recipe.columns[Number(field.slice(5))]?.role.kind ?? 'ignored')
      : undefined;

  function* textsOf(set: ResponseSet, field: ResponseField) {
    for (const { part, rows } of responses.parts(set.id, field)) {
      const bytes = responses.bytes(set.id, field, part);
      // What cannot be read is not known to be harmless.
      yield {
        part,
        rows,
        texts: (bytes && unpackTexts(bytes, rows)) ?? Array.from({ length: rows }, () => ''),
      };
    }
  }
  return {
    see: () => {
      let lines = 0;
      for (const set of sets)
        for (const field of responses.fields(set.id)) {
          const role = roleOf(set, field);
          if (role === undefined) continue;
          const fate = profile.answers === 'leave-out' ? 'emptied' : fateOf(role, profile);
          if (fate === 'codes') continue;
          for (const { texts } of textsOf(set, field))
            for (const text of texts) {
              if (text === '') continue;
              if (fate === 'masked') masking.text(text);
              else if (lines < MOST_LINES)
                for (const line of tellingLines(text)) {
                  masking.remove(line, 'said', SOMETHING);
                  lines++;
                }
            }
        }
    },
    *parts(set, field) {
      const role = roleOf(set, field);
      if (role === undefined) {
        for (const { part, rows } of responses.parts(set.id, field)) {
          const bytes = responses.bytes(set.id, field, part);
          if (bytes) yield { part, rows, bytes };
        }
        return;
      }
      const fate = fateOf(role, profile);
      for (const { part, rows, texts } of textsOf(set, field)) {
        const masked = texts.map((text) =>
          text === '' || fate === 'emptied' ? '' : fate === 'codes' ? codeOf(text) : masking.text(text),
        );
        yield { part, rows, bytes: packTexts(masked) };
      }
    },
  };
}
