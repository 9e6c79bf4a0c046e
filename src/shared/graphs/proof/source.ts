import { t } from '../../language/translate.ts';
import type { Evidence, EvidenceKind } from '../../model/evidence.ts';
import { evidenceKindName } from '../../words/evidence.ts';

/** Where pieces of evidence come from: those of one kind that name the same source have one. */
export type Source = {
  /** The same for all pieces that come from it, and for no other source. */
  readonly key: string;
  readonly kind: EvidenceKind;
  /** As the first piece writes it; '' where none is given, or in confidence. */
  readonly name: string;
  /** Its name is not shown. */
  readonly confidential: boolean;
};

/** Where a piece comes from. How a source's name is spaced and whether it is in capitals makes no other source of it. */
export function sourceOf({ kind, source, confidentiality }: Evidence): Source {
  const name = source.replaceAll(/\s+/g, ' ').trim();
  const confidential = name === '' && confidentiality === 'confidential';
  return {
    key: `source:${kind}${confidential ? '' : `:${name.toLowerCase()}`}`,
    kind,
    name,
    confidential,
  };
}

/** What a source is called: its name, else why it has none. */
export function sourceName({ name, confidential }: Source): string {
  if (name !== '') return name;
  return confidential ? t('Confidential') : t('No source given');
}

/** The kind of a source in words, where its name does not begin with it: 'Web analytics, all three shops' does. */
export function sourceKind({ kind, name }: Source): string {
  const words = evidenceKindName(kind);
  return name.toLowerCase().startsWith(words.toLowerCase()) ? '' : words;
}
