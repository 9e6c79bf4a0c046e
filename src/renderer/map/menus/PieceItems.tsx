import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import { dayText } from '../../../shared/language/dates.ts';
import { t } from '../../../shared/language/translate.ts';
import type { Evidence } from '../../../shared/model/evidence.ts';
import type { ProjectRecords } from '../../../shared/model/records.ts';
import { evidenceKindName } from '../../../shared/words/evidence.ts';
import { titleOf } from '../../../shared/words/titles.ts';
import { sessionStore } from '../../session/session-store.ts';
import { ShapeIcon } from '../cells/ShapeIcon.tsx';
import styles from './PieceItems.module.css';

/** More than these are found faster in the evidence panel, which searches. */
const MOST = 100;

/** The pieces of evidence that a step or a stage counts; one that is chosen opens in the inspector. */
export function PieceItems({ ids, records }: PieceItemsProps): ReactNode {
  const pieces = ids.flatMap((id) => records.evidence.get(id) ?? []);
  return (
    <div className={styles.list}>
      {pieces.slice(0, MOST).map((piece) => (
        <Menu.Item
          key={piece.id}
          leftSection={<ShapeIcon icon={piece.kind} size={16} />}
          onClick={() =>
            sessionStore.setState({ selection: { kind: 'evidence', id: piece.id }, inspectorOpen: true })
          }
        >
          <span className={styles.title}>{titleOf(piece, t('Untitled evidence'))}</span>
          <span className={styles.meta}>{metaOf(piece)}</span>
        </Menu.Item>
      ))}
      {pieces.length > MOST && (
        <Menu.Label>{t('{{count}} more in the evidence panel', { count: pieces.length - MOST })}</Menu.Label>
      )}
    </div>
  );
}

type PieceItemsProps = { readonly ids: readonly string[]; readonly records: ProjectRecords };

const metaOf = ({ kind, date, confidentiality }: Evidence): string =>
  [
    evidenceKindName(kind),
    date === null ? '' : dayText(date),
    confidentiality === 'confidential' ? t('Confidential') : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
