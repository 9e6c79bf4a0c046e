import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import type { HostAnswers } from '../../../shared/protocol/host-api.ts';
import { useProject } from '../../session/project-store.ts';
import { select, useSession } from '../../session/session-store.ts';
import { useVirtualRows, VirtualRows } from '../../ui/VirtualRows.tsx';
import classes from './EvidenceList.module.css';
import { EvidenceRow } from './EvidenceRow.tsx';

type Props = {
  readonly found: HostAnswers['find-evidence'];
  readonly showExcerpts: boolean;
  readonly onEnter: (() => void) | undefined;
  readonly onLeave: () => void;
};

/** The list's element. */
export const EVIDENCE_LIST = 'evidence-list';

/** The evidence found, in the order given; only what is in view is drawn. Arrow keys go up and down. */
export function EvidenceList({ found, showExcerpts, onEnter, onLeave }: Props): ReactNode {
  const table = useProject(({ records }) => records.evidence);
  const selectedId = useSession(({ selection }) => (selection?.kind === 'evidence' ? selection.id : null));
  const rows = found.flatMap((hit) => {
    const evidence = table.get(hit.id);
    return evidence ? [{ evidence, excerpt: showExcerpts ? hit.excerpt : '' }] : [];
  });
  const state = useVirtualRows(rows, { keyOf: ({ evidence }) => evidence.id, heightOf: () => 56 });
  const selected = rows.findIndex(({ evidence }) => evidence.id === selectedId);
  const go = (to: number): void => {
    const row = rows[Math.min(rows.length - 1, Math.max(0, to))];
    if (!row) return;
    select({ kind: 'evidence', id: row.evidence.id });
    state.virtual.scrollToIndex(rows.indexOf(row));
  };
  return (
    <div
      ref={state.scroller}
      id={EVIDENCE_LIST}
      className={classes.scroller}
      role="listbox"
      aria-label={t('Evidence')}
      tabIndex={0}
      aria-activedescendant={selected === -1 ? undefined : `evidence-row-${selectedId ?? ''}`}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onEnter?.();
        if (event.key === 'Escape') onLeave();
        const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
        if (by === 0) return;
        event.preventDefault();
        go(selected === -1 ? (by === 1 ? 0 : rows.length - 1) : selected + by);
      }}
    >
      <VirtualRows state={state} rows={rows}>
        {({ evidence, excerpt }, index) => (
          <EvidenceRow
            evidence={evidence}
            excerpt={excerpt}
            selected={evidence.id === selectedId}
            position={index + 1}
            count={rows.length}
          />
        )}
      </VirtualRows>
    </div>
  );
}
