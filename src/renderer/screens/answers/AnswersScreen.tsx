import { IconFilter, IconHash, IconQuote } from '@tabler/icons-react';
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { answersStore, type AnswersTray, useAnswers } from '../../session/answers-store.ts';
import { useProject } from '../../session/project-store.ts';
import { sessionStore } from '../../session/session-store.ts';
import { BackToMap } from '../parts/BackToMap.tsx';
import screen from '../parts/screen.module.css';
import classes from './AnswersScreen.module.css';
import { AnswersTable } from './AnswersTable.tsx';
import { BarButton } from './BarButton.tsx';
import { ColumnsMenu } from './ColumnsMenu.tsx';
import { shownColumns } from './columns.ts';
import { Filters } from './Filters.tsx';
import { NoAnswers, NothingFound } from './Nothing.tsx';
import { PhrasesTray } from './PhrasesTray.tsx';
import type { Picked } from './picked.ts';
import { PlaceBar, useDigitStages } from './PlaceBar.tsx';
import { Progress, Waiting } from './Progress.tsx';
import { QuotesTray } from './QuotesTray.tsx';
import { countRows } from './ranges.ts';
import { type CommandKey, placePicked, runKey } from './run-key.ts';
import { SearchField } from './SearchField.tsx';
import { Status } from './Status.tsx';
import { useFacets } from './use-facets.ts';
import { type Found, useFound } from './use-found.ts';
import { usePicked } from './use-picked.ts';

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
      {isFinding && found && <Progress />}
      <div className={classes.body}>
        {filtersOpen && <Filters facets={facets} />}
        {problem !== null && (
          <p className={classes.nothing} role="alert">
            {problem}
          </p>
        )}
        {!found && problem === null && <Waiting />}
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
  const hasParticipants = useProject(({ records }) => records.participant.size > 0);
  return shownColumns(chosen, [...sets.values()], hasParticipants);
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

/** What is selected elsewhere is shown beside the table in place of the answer, until one goes on in the table. */
function useShownSelection(): void {
  useEffect(() => {
    answersStore.setState({ isBeside: true });
    return sessionStore.subscribe(({ selection }, before) => {
      if (selection !== before.selection && selection !== null) answersStore.setState({ isBeside: false });
    });
  }, []);
}
