import { Button } from '@mantine/core';
import { IconFilter, IconHash, IconQuote, IconRefresh } from '@tabler/icons-react';
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { numberText, t } from '../../../shared/language/translate.ts';
import type { AnswerKey } from '../../../shared/protocol/answers-api.ts';
import { allAnswers, answersStore, type AnswersTray, useAnswers } from '../../session/answers-store.ts';
import { announce } from '../../session/announcer.ts';
import { useProject } from '../../session/project-store.ts';
import { sessionStore } from '../../session/session-store.ts';
import { ActionTip } from '../../ui/ActionTip.tsx';
import { titleOf } from '../../ui/words.ts';
import { BackToMap } from '../parts/BackToMap.tsx';
import screen from '../parts/screen.module.css';
import classes from './AnswersScreen.module.css';
import { AnswersTable } from './AnswersTable.tsx';
import { BarButton } from './BarButton.tsx';
import { ColumnsMenu } from './ColumnsMenu.tsx';
import { shownColumns } from './columns.ts';
import { Filters } from './Filters.tsx';
import { fitPicked, nothingPicked, type Picked, reachRow } from './picked.ts';
import { PhrasesTray } from './PhrasesTray.tsx';
import { PlaceBar, useDigitStages } from './PlaceBar.tsx';
import { QuotesTray } from './QuotesTray.tsx';
import { type CommandKey, placePicked, runKey } from './run-key.ts';
import { Progress } from './Progress.tsx';
import { countRows } from './ranges.ts';
import { SearchField } from './SearchField.tsx';
import { useFacets } from './use-facets.ts';
import { type Found, useFound } from './use-found.ts';

/** The screen beside the map: all imported answers of the project, found, sorted and read. */
export function AnswersScreen(): ReactNode {
  const finding = useFound();
  const { found, isFinding, isStale, problem, findAgain } = finding;
  const room = useRef<HTMLDivElement>(null);
  const filtersOpen = useFiltersOpen(room);
  const facets = useFacets(found, filtersOpen);
  const hasSets = useProject(({ records }) => records.responseSet.size > 0);
  const [picked, pick] = usePicked(found);
  useShownSelection();
  if (!hasSets) return <NoAnswers />;
  return (
    <div ref={room} className={screen.screen} data-main-area="" tabIndex={-1}>
      <Bar filtersOpen={filtersOpen} />
      <Status found={found} isStale={isStale} onFindAgain={findAgain} />
      {isFinding && <Progress />}
      <div className={classes.body}>
        {filtersOpen && <Filters facets={facets} />}
        {problem !== null && (
          <p className={classes.nothing} role="alert">
            {problem}
          </p>
        )}
        {found && found.count === 0 && <NothingFound />}
        {found && found.count > 0 && <TableOf found={found} picked={picked} onPick={pick} />}
      </div>
    </div>
  );
}

/** Narrower than this, in px, the room is for the table unless the filters are asked for. */
const NARROW = 800;

/** Whether the filters are beside the table: as the person has said, else where there is room. */
function useFiltersOpen(room: RefObject<HTMLDivElement | null>): boolean {
  const said = useAnswers((state) => state.filtersOpen);
  const [isWide, setWide] = useState(true);
  useLayoutEffect(() => {
    const element = room.current;
    if (!element) return;
    const look = (): void => setWide(element.clientWidth === 0 || element.clientWidth >= NARROW);
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    look();
    return () => sizes.disconnect();
  });
  return said ?? isWide;
}

function Bar({ filtersOpen }: { readonly filtersOpen: boolean }): ReactNode {
  const tray = useAnswers((state) => state.tray);
  const showTray = (one: AnswersTray): void => answersStore.setState({ tray: tray === one ? null : one });
  return (
    <header className={screen.bar}>
      <h1 className={classes.title}>{t('Answers')}</h1>
      <SearchField />
      <BarButton
        label={t('Filter')}
        icon={<IconFilter size={15} stroke={1.8} aria-hidden="true" />}
        isOn={filtersOpen}
        onClick={() => answersStore.setState({ filtersOpen: !filtersOpen })}
      />
      <BarButton
        label={t('Quotes')}
        icon={<IconQuote size={15} stroke={1.8} aria-hidden="true" />}
        isOn={tray === 'quotes'}
        onClick={() => showTray('quotes')}
      />
      <BarButton
        label={t('Key phrases')}
        icon={<IconHash size={15} stroke={1.8} aria-hidden="true" />}
        isOn={tray === 'phrases'}
        onClick={() => showTray('phrases')}
      />
      <ColumnsMenu shown={useShownColumns()} />
      <BackToMap action="toggle-answers" />
    </header>
  );
}

function useShownColumns(): ReturnType<typeof shownColumns> {
  const chosen = useAnswers((state) => state.columns);
  const sets = useProject(({ records }) => records.responseSet);
  return shownColumns(chosen, [...sets.values()]);
}

type StatusProps = {
  readonly found: Found | null;
  readonly isStale: boolean;
  readonly onFindAgain: () => void;
};

/** How many answers were found, and whether a change has come since. */
function Status({ found, isStale, onFindAgain }: StatusProps): ReactNode {
  const isNarrowed = useAnswers((state) => state.filter !== allAnswers);
  return (
    <div className={classes.status}>
      <span role="status">
        {found &&
          (found.count === found.total
            ? t('{{count}} answers', { count: found.total })
            : t('{{shown}} of {{count}} answers', { shown: numberText(found.count), count: found.total }))}
        {found && found.count > 0 && ` · ${t('{{count}} with a comment', { count: found.comments })}`}
      </span>
      <BehindEvidence />
      {isNarrowed && (
        <button type="button" onClick={() => answersStore.setState({ filter: allAnswers })}>
          {t('Clear filters')}
        </button>
      )}
      {isStale && (
        <span className={classes.stale}>
          {t('This list is from before your last change.')}
          <button type="button" onClick={onFindAgain}>
            <IconRefresh size={14} stroke={1.8} aria-hidden="true" />
            {t('Find again')}
          </button>
        </span>
      )}
    </div>
  );
}

/** Says that only the answers of a piece of evidence are looked at. */
function BehindEvidence(): ReactNode {
  const id = useAnswers((state) => state.filter.evidenceId);
  const evidence = useProject(({ records }) => (id === null ? undefined : records.evidence.get(id)));
  if (id === null) return null;
  const title = evidence ? titleOf(evidence, t('Untitled evidence')) : t('Untitled evidence');
  return <span className={classes.behind}>{t('Behind “{{title}}”', { title })}</span>;
}

type TableProps = {
  readonly found: Found;
  readonly picked: Picked;
  readonly onPick: (picked: Picked) => void;
};

/** The table with what its digits do above it, and below it what was drawn from it. */
function TableOf({ found, picked, onPick }: TableProps): ReactNode {
  const columns = useShownColumns();
  const stages = useDigitStages();
  const tray = useAnswers((state) => state.tray);
  const onKey = (key: CommandKey): void => void runKey(key, found, picked, stages);
  return (
    <div className={classes.main}>
      <PlaceBar
        stages={stages}
        count={countRows(picked.rows)}
        onPlace={(place) => void placePicked(found, picked, place)}
      />
      <AnswersTable found={found} columns={columns} picked={picked} onPick={onPick} onKey={onKey} />
      {tray === 'quotes' && <QuotesTray queryId={found.queryId} />}
      {tray === 'phrases' && <PhrasesTray queryId={found.queryId} />}
    </div>
  );
}

/** What is selected in what was found. Another question begins at its first row. */
function usePicked(found: Found | null): readonly [Picked, (picked: Picked) => void] {
  const [state, setState] = useState<{ readonly question: string; readonly picked: Picked }>({
    question: '',
    picked: nothingPicked,
  });
  const count = found?.count ?? 0;
  const isSame = state.question === found?.question;
  const picked = isSame ? fitPicked(state.picked, count) : reachRow(nothingPicked, 0, 'alone', count);
  const row = found?.pages.row(picked.at);
  const [setId, at] = [row?.setId, row?.row];
  useEffect(() => {
    if (!found) return;
    // Rows that are on their way are shown in full once they have come.
    return whenThere(found, picked.at, (active) => {
      const now = answersStore.getState().active;
      if (now?.setId !== active?.setId || now?.row !== active?.row) answersStore.setState({ active });
    });
  }, [found, picked.at, setId, at]);
  return [
    picked,
    (next) => {
      answersStore.setState({ isBeside: true });
      setState({ question: found?.question ?? '', picked: next });
      const selected = countRows(next.rows);
      if (selected !== 1 && selected !== countRows(picked.rows))
        announce(t('{{count}} answers selected', { count: selected }));
    },
  ];
}

/** Gives a row's key, now or once it has come; null where there is none. Returns the function that ends it. */
function whenThere({ pages }: Found, index: number, give: (key: AnswerKey | null) => void): () => void {
  const look = (): boolean => {
    const row = pages.row(index);
    if (row) give({ setId: row.setId, row: row.row });
    return row !== undefined;
  };
  if (pages.count === 0) {
    give(null);
    return () => {};
  }
  if (look()) return () => {};
  return pages.subscribe(() => void look());
}

/** What is selected elsewhere is shown beside the table in place of the answer, until one goes on in the table. */
function useShownSelection(): void {
  useEffect(() => {
    answersStore.setState({ isBeside: true });
    return sessionStore.subscribe(({ selection }, before) => {
      if (selection !== before.selection && selection !== null) answersStore.setState({ isBeside: false });
    });
  }, []);
}

function NothingFound(): ReactNode {
  return (
    <div className={classes.nothing} data-main-focus="" tabIndex={-1}>
      <p>{t('No answers match these filters.')}</p>
      <Button variant="default" onClick={() => answersStore.setState({ filter: allAnswers })}>
        {t('Clear filters')}
      </Button>
    </div>
  );
}

/** Before anything was imported. */
function NoAnswers(): ReactNode {
  return (
    <div className={screen.screen} data-main-area="" tabIndex={-1}>
      <header className={screen.bar}>
        <h1 className={classes.title}>{t('Answers')}</h1>
        <BackToMap action="toggle-answers" />
      </header>
      <div className={classes.nothing} data-main-focus="" tabIndex={-1}>
        <p>
          {t(
            'No answers yet. Import survey answers, reviews or tickets: here you read them, place them on your stages and make evidence of them.',
          )}
        </p>
        <ActionTip action="import-feedback" label={t('Import feedback')}>
          {(control) => <Button {...control}>{t('Import feedback')}</Button>}
        </ActionTip>
      </div>
    </div>
  );
}
