import { IconLink, IconLock, IconPaperclip } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import type { Evidence } from '../../../shared/model/evidence.ts';
import { findBy } from '../../session/find-by.ts';
import { useProject } from '../../session/project-store.ts';
import { select } from '../../session/session-store.ts';
import { dayText } from '../../../shared/language/dates.ts';
import { EvidenceIcon } from '../../ui/kind-icons.tsx';
import { evidenceKindName } from '../../../shared/words/evidence.ts';
import { titleOf } from '../../ui/words.ts';
import classes from './EvidenceRow.module.css';

/** The type under which a piece of evidence is dragged; its data is the id. */
export const EVIDENCE_DRAG_TYPE = 'application/x-throughline-evidence';

type Props = {
  readonly evidence: Evidence;
  readonly excerpt: string;
  readonly selected: boolean;
  readonly position: number;
  readonly count: number;
};

/** One piece of evidence in the list; it can be dragged onto a card, a step or a stage. */
export function EvidenceRow({ evidence, excerpt, selected, position, count }: Props): ReactNode {
  const used = useProject(({ records }) => findBy(records.evidenceLink, 'evidenceId', evidence.id).length);
  const files = useProject(({ records }) => findBy(records.attachment, 'ownerId', evidence.id).length);
  return (
    // The list takes the keys: its rows are options, as in any list box.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list box moves by arrow keys
    // biome-ignore lint/a11y/useFocusableInteractive: the list box has the focus
    <div
      id={`evidence-row-${evidence.id}`}
      role="option"
      aria-selected={selected}
      aria-posinset={position}
      aria-setsize={count}
      className={classes.row}
      draggable
      onClick={() => select({ kind: 'evidence', id: evidence.id })}
      onDragStart={(event) => {
        event.dataTransfer.setData(EVIDENCE_DRAG_TYPE, evidence.id);
        event.dataTransfer.setData('text/plain', titleOf(evidence, t('Untitled evidence')));
        event.dataTransfer.effectAllowed = 'link';
      }}
    >
      <span className={classes.icon} title={evidenceKindName(evidence.kind)}>
        <EvidenceIcon kind={evidence.kind} size={18} />
      </span>
      <span className={classes.title} dir="auto">
        {titleOf(evidence, t('Untitled evidence'))}
      </span>
      <span className={classes.about}>
        <span className={classes.source}>{evidence.source || evidenceKindName(evidence.kind)}</span>
        {evidence.date !== null && <time dateTime={evidence.date}>{dayText(evidence.date)}</time>}
        {evidence.confidentiality === 'confidential' && <IconLock size={13} aria-label={t('Confidential')} />}
        {files > 0 && <IconPaperclip size={13} aria-label={t('{{count}} files', { count: files })} />}
        <span className={classes.used} data-unused={used === 0 || undefined}>
          <IconLink size={13} aria-label={used === 0 ? t('Not linked') : t('Links:')} />
          {used}
        </span>
      </span>
      {excerpt !== '' && (
        <span className={classes.excerpt} dir="auto">
          {excerpt}
        </span>
      )}
    </div>
  );
}
