import type { ReactNode } from 'react';
import { numberText, t } from '../../shared/language/translate.ts';
import type { MaskLine, MaskPreview } from '../../shared/masking/preview.ts';
import {
  type MaskedKind,
  type MaskingProfile,
  type Treatment,
  treatmentsOf,
} from '../../shared/masking/profile/profile.ts';
import {
  kindNames,
  personalSentence,
  shownKinds,
  treatmentNames,
  treatmentWords,
} from '../../shared/masking/words.ts';
import classes from './MaskDialog.module.css';

type Props = {
  readonly profile: MaskingProfile;
  /** Null until it is known. */
  readonly preview: MaskPreview | null;
  readonly onChange: (profile: MaskingProfile) => void;
};

/** Lines that follow from the others, under the kind after which they stand. */
const following: Readonly<Partial<Record<MaskedKind, readonly MaskLine['kind'][]>>> = {
  verbatims: ['consent'],
  participants: ['texts'],
  personal: ['words'],
};

/** What is in the project, kind by kind, and what becomes of it: chosen in its row, with examples. */
export function MaskTable({ profile, preview, onChange }: Props): ReactNode {
  const lines = new Map(preview?.lines.map((line) => [line.kind, line]));
  return (
    <section className={classes.scroll} aria-label={t('What is masked')} aria-busy={preview === null}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('What')}</th>
            <th scope="col" className={classes.number}>
              {t('Number')}
            </th>
            <th scope="col">{t('In the copy')}</th>
            <th scope="col">{t('What happens')}</th>
          </tr>
        </thead>
        <tbody>
          {shownKinds.flatMap((kind) => [
            <Row key={kind} kind={kind} treatment={profile[kind]} line={lines.get(kind)} preview={preview}>
              <select
                aria-label={t('{{kind}} in the copy', { kind: t(kindNames[kind]) })}
                value={profile[kind]}
                onChange={(event) => {
                  const next = treatmentsOf[kind].find((one) => one === event.currentTarget.value);
                  if (next) onChange({ ...profile, [kind]: next });
                }}
              >
                {treatmentsOf[kind].map((one) => (
                  <option key={one} value={one}>
                    {t(treatmentNames[one])}
                  </option>
                ))}
              </select>
            </Row>,
            ...(following[kind] ?? []).flatMap((own) => {
              const line = lines.get(own);
              return line
                ? [<Row key={own} kind={own} treatment={line.treatment} line={line} preview={preview} />]
                : [];
            }),
          ])}
        </tbody>
      </table>
    </section>
  );
}

type RowProps = {
  readonly kind: MaskLine['kind'];
  readonly treatment: Treatment;
  readonly line: MaskLine | undefined;
  readonly preview: MaskPreview | null;
  readonly children?: ReactNode;
};

function Row({ kind, treatment, line, preview, children }: RowProps): ReactNode {
  const found = kind === 'personal' && preview ? personalSentence(preview.personal) : '';
  return (
    <tr data-none={line === undefined || undefined}>
      <th scope="row">{t(kindNames[kind])}</th>
      <td className={classes.number}>{preview === null ? '' : line ? countWords(line) : '–'}</td>
      <td>{children}</td>
      <td>
        {t(treatmentWords(kind, treatment))}
        {found !== '' && <span className={classes.found}>{found}</span>}
        {line && line.examples.length > 0 && (
          <ul className={classes.examples}>
            {line.examples.map(({ before, after }) => (
              <li key={before}>
                <s>{before}</s> {after !== '' && <b>{after}</b>}
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}

const countWords = ({ count, changed, treatment }: MaskLine): string =>
  changed === count || changed === 0 || treatment === 'keep'
    ? numberText(count)
    : t('{{changed}} of {{all}}', { changed: numberText(changed), all: numberText(count) });
