import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPaperclip, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { numberText, t } from '../../../shared/language/translate.ts';
import { cardTargets, linkTargets } from '../../actions/selected.ts';
import { focusGrid } from '../../map/open/focus-grid.ts';
import { useProject } from '../../session/project-store.ts';
import { select, useSession } from '../../session/session-store.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { piecesOfEvidence } from '../../../shared/words/evidence.ts';
import { attachFilesAsEvidence } from '../../attach/attach-files.ts';
import { EvidenceFilters } from './EvidenceFilters.tsx';
import { EVIDENCE_LIST, EvidenceList } from './EvidenceList.tsx';
import classes from './EvidencePanel.module.css';
import { FileDrop } from './FileDrop.tsx';
import { isFiltering, noFilter, setFilter, useFilter } from './filter-store.ts';
import { LinkToSelection } from './LinkToSelection.tsx';
import { pickAndAttachFiles } from '../../attach/pick-files.ts';
import { useEvidenceQuery } from './use-evidence-query.ts';
import { useLinkGoal } from './use-link-goal.ts';

/** All evidence of the project: found, filtered, linked, added. */
export function EvidencePanel(): ReactNode {
  const query = useFilter();
  const found = useEvidenceQuery(query);
  const total = useProject(({ records }) => records.evidence.size);
  const target = linkTargets()[0] ?? null;
  const goal = useLinkGoal();
  const evidence = useProject(({ records }) => records.evidence);
  const selectedId = useSession(({ selection }) => (selection?.kind === 'evidence' ? selection.id : null));
  // Back on the map with what the evidence was looked for.
  const leave = (): void => {
    if (goal) select(goal.from);
    focusGrid(null);
  };
  return (
    <Panel
      title={t('Evidence')}
      side="left"
      toggle="toggle-evidence"
      ownScroll
      actions={
        <>
          <Tooltip label={t('Attach files as evidence')}>
            <ActionIcon
              aria-label={t('Attach files as evidence')}
              onClick={() => void pickAndAttachFiles(cardTargets())}
            >
              <IconPaperclip size={17} stroke={1.7} aria-hidden="true" />
            </ActionIcon>
          </Tooltip>
          <ActionButton
            action="add-evidence"
            label={t('Add evidence')}
            size={28}
            icon={<IconPlus size={17} aria-hidden="true" />}
          />
        </>
      }
    >
      <FileDrop fill hint={null} onFiles={(files) => attachFilesAsEvidence(files, target ? [target] : [])}>
        <EvidenceFilters
          query={query}
          onLeave={leave}
          onDown={() => {
            const first = found?.find(({ id }) => evidence.has(id));
            if (first && selectedId === null) select({ kind: 'evidence', id: first.id });
            document.getElementById(EVIDENCE_LIST)?.focus();
          }}
        />
        <p className={classes.count} role="status">
          {found === null || (total === 0 && !isFiltering(query))
            ? ' '
            : isFiltering(query)
              ? shownOf(found.length, total)
              : piecesOfEvidence(total)}
          {isFiltering(query) && (
            <button type="button" onClick={() => setFilter(noFilter)}>
              {t('Clear filters')}
            </button>
          )}
        </p>
        {found !== null && found.length > 0 && (
          <EvidenceList
            found={found}
            showExcerpts={query.text.trim() !== ''}
            onEnter={goal?.link}
            onLeave={leave}
          />
        )}
        {found !== null && found.length === 0 && (
          <p className={classes.empty}>
            {total === 0
              ? t(
                  'No evidence yet. Add a piece, drop files here, or paste a screenshot: interviews, survey answers, reviews, tickets, anything that supports what the map says.',
                )
              : t('No matches. Try fewer words or filters.')}
          </p>
        )}
        {goal && <LinkToSelection goal={goal} />}
      </FileDrop>
    </Panel>
  );
}

const shownOf = (found: number, count: number): string =>
  t('{{found}} of {{count}} pieces of evidence', { found: numberText(found), count });
