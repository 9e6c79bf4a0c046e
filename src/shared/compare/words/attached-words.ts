import { t } from '../../language/translate.ts';
import { signed } from '../../words/figures.ts';
import type { Difference } from '../comparison.ts';
import { type FieldDetail, fieldDetails } from './field-words.ts';
import type { Looks } from './looks.ts';
import { cardInQuotes, kindName, nameInQuotes } from './names.ts';

/** What hangs on a record and differs, in words. */
export type AttachedDetail = {
  readonly kind: 'attached';
  readonly state: 'new' | 'gone' | 'changed';
  /** ‘Tag “Checkout”’, ‘Comment “Is this still so?”’, ‘Addresses “Price is unclear”’ */
  readonly text: string;
  /** Of what changed: how. */
  readonly fields: readonly FieldDetail[];
};

/** What hangs on a record and differs; notes on answers, of which there are many, as one. */
export function attachedDetails(attached: readonly Difference[], looks: Looks): readonly AttachedDetail[] {
  const notes = attached.filter(({ kind }) => kind === 'responseNote');
  const each = attached.filter(({ kind }) => kind !== 'responseNote');
  return [
    ...each.map((difference): AttachedDetail => {
      const state = stateOf(difference);
      const fields = state === 'changed' ? fieldDetails(difference, looks) : [];
      return { kind: 'attached', state, text: attachedText(difference, looks), fields };
    }),
    ...(notes.length === 0
      ? []
      : [
          {
            kind: 'attached' as const,
            state: 'changed' as const,
            text: t('Notes on {{count}} answers', { count: notes.length }),
            fields: [],
          },
        ]),
  ];
}

const stateOf = ({ before, after }: Difference): AttachedDetail['state'] =>
  before === null ? 'new' : after === null ? 'gone' : 'changed';

function attachedText(difference: Difference, looks: Looks): string {
  if (difference.kind === 'connection') {
    const connection = difference.after ?? difference.before;
    const name = cardInQuotes(looks.either('card', connection?.toCardId ?? ''));
    return connection?.kind === 'answers'
      ? t('Addresses {{name}}', { name })
      : t('Arrow to {{name}}', { name });
  }
  if (difference.kind === 'emotionPoint') {
    const point = difference.after ?? difference.before;
    const persona = looks.either('persona', point?.personaId ?? '');
    return `${t('Emotion of {{persona}}', { persona: persona?.name.trim() || t('Unnamed persona') })}: ${signed(point?.value ?? 0)}`;
  }
  const name = nameInQuotes(difference, looks);
  const kind = attachedKind(difference);
  return name === '' ? kind : `${kind} ${name}`;
}

/** On its card a link is known by what it leads to. */
const linkNames: Readonly<Partial<Record<Difference['kind'], () => string>>> = {
  tagLink: () => kindName('tag'),
  personaLink: () => kindName('persona'),
  evidenceLink: () => t('Evidence'),
};

const attachedKind = ({ kind }: Difference): string => linkNames[kind]?.() ?? kindName(kind);
