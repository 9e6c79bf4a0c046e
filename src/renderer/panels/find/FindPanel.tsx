import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { numberText, t } from '../../../shared/language/translate.ts';
import type { TextHit } from '../../../shared/find/text-query.ts';
import { goToMainArea } from '../../ui/areas.ts';
import { Panel } from '../../ui/Panel.tsx';
import { FindFields } from './FindFields.tsx';
import classes from './FindPanel.module.css';
import { keyOfHit, setFind, useFindState } from './find-store.ts';
import { HitList } from './HitList.tsx';
import { replaceFound } from './replace.ts';
import { showHit } from './show-hit.ts';
import { type Found, isAnswerTo, useFind } from './use-find.ts';

/** Finds in every text of the project, goes there, and replaces. The field keeps the keys all the while. */
export function FindPanel(): ReactNode {
  const state = useFindState();
  const found = useFind(state);
  const hits = found?.hits ?? [];
  const chosen = hits.findIndex((hit) => keyOfHit(hit) === state.current);
  const current = chosen === -1 ? 0 : chosen;
  const hit = hits[current];

  // Enter that comes before the answer goes to its first hit.
  const impatient = useRef(false);
  useEffect(() => {
    if (!impatient.current || !isAnswerTo(found, state)) return;
    impatient.current = false;
    if (found.hits[0]) go(found.hits[0]);
  }, [found, state]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key];
    if (by !== undefined && hits.length > 0) {
      event.preventDefault();
      const to = hits[Math.min(hits.length - 1, Math.max(0, current + by))];
      if (to) setFind({ current: keyOfHit(to) });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (!isAnswerTo(found, state)) impatient.current = true;
      else if (hit) go(hit);
    }
  };
  const replace = async (only: TextHit | null): Promise<void> => {
    const after = only === null ? undefined : (hits[current + 1] ?? hits[current - 1]);
    if (await replaceFound(state, only)) setFind({ current: after ? keyOfHit(after) : null });
  };
  return (
    <Panel title={t('Find')} side="left" toggle="toggle-find" ownScroll>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves the panel from every part of it */}
      {/* biome-ignore lint/a11y/noNoninteractiveElementInteractions: Escape leaves the panel from every part of it */}
      <div
        className={classes.whole}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          goToMainArea();
        }}
      >
        <FindFields
          state={state}
          active={hit ? keyOfHit(hit) : null}
          count={found?.texts ?? 0}
          onKeyDown={onKeyDown}
          onReplace={() => void (hit && replace(hit))}
          onReplaceAll={() => void replace(null)}
        />
        <p className={classes.count} role="status">
          {countWords(found)}
        </p>
        <HitList
          hits={hits}
          current={current}
          onShow={(shown) => {
            setFind({ current: keyOfHit(shown) });
            showHit(shown);
          }}
        />
      </div>
    </Panel>
  );
}

function go(hit: TextHit): void {
  setFind({ current: keyOfHit(hit) });
  showHit(hit);
}

function countWords(found: Found | null): string {
  if (found === null || found.request.query === '') {
    return t('Searches every map, card, persona, comment, source and piece of evidence.');
  }
  if (found.texts === 0) return t('No results.');
  const { texts: count, hits } = found;
  if (count === hits.length) return t('{{count}} results', { count });
  return t('{{count}} results; showing the first {{listed}}', {
    count,
    listed: numberText(hits.length),
  });
}
