import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { AnswersFound } from '../../../shared/protocol/answers-api.ts';
import type { Result } from '../../../shared/result.ts';
import { useAnswers } from '../../session/answers-store.ts';
import { askHost, useProject } from '../../session/project-store.ts';
import { beginFinding, endFinding } from './finding.ts';
import { createRowPages, type RowPages } from './row-pages.ts';

/** A short pause in typing before the host is asked, ms. */
const PAUSE = 120;

/** What was found, and its rows as they are looked at. */
export type Found = AnswersFound & {
  readonly pages: RowPages;
  /** The question it answers: another one is looked at from its beginning. */
  readonly question: string;
};

export type Finding = {
  /** Null until the first answer. It is shown until the next one has come. */
  readonly found: Found | null;
  readonly isFinding: boolean;
  /** The order and the number are of before a change. */
  readonly isStale: boolean;
  /** Why nothing could be found, in a sentence. */
  readonly problem: string | null;
  readonly findAgain: () => void;
};

/**
 * Finds the answers that the screen asks for, again whenever the filter, the order or the imported sets change. An answer
 * that is overtaken by a newer question is dropped.
 */
export function useFound(): Finding {
  const filter = useAnswers((state) => state.filter);
  const sort = useAnswers((state) => state.sort);
  const sets = useProject(({ records }) => records.responseSet);
  const revision = useProject(({ status }) => status?.revision ?? 0);
  const [found, setFound] = useState<Found | null>(null);
  const [isFinding, setFinding] = useState(true);
  const [stale, setStale] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [turn, setTurn] = useState(0);
  const asked = useRef(0);
  const findAgain = useCallback(() => setTurn((now) => now + 1), []);
  useEffect(() => {
    const number = ++asked.current;
    const isLatest = (): boolean => number === asked.current;
    setFinding(true);
    beginFinding();
    const find = async (): Promise<void> => {
      const answer = await askHost('answers-find', { filter, sort });
      if (!isLatest()) return;
      const show = (next: Found | null, failure: string | null): void => {
        // Keys that were held for it are pressed once it is drawn.
        flushSync(() => {
          setProblem(failure);
          setFound(next);
          setFinding(false);
        });
        endFinding();
      };
      if (!answer.ok) {
        show(null, answer.failure.message);
        return;
      }
      const { queryId, count } = answer.value;
      const orAgain = <T>(told: Result<T>): Result<T> => {
        if (!told.ok && told.failure.code === 'query-gone' && isLatest()) findAgain();
        return told;
      };
      const pages = createRowPages(
        count,
        async (from, most) => {
          const rows = orAgain(await askHost('answers-rows', { queryId, from, count: most }));
          if (rows.ok && rows.value.isStale) setStale(queryId);
          return rows;
        },
        async (from, most) => orAgain(await askHost('answers-keys', { queryId, from, count: most })),
      );
      // The rows that came before stay in view until the first ones of these are there.
      await pages.keys(0, 0);
      if (!isLatest()) return;
      show({ ...answer.value, pages, question: JSON.stringify([filter, sort]) }, null);
    };
    const timer = setTimeout(() => void find(), number === 1 ? 0 : PAUSE);
    return () => clearTimeout(timer);
  }, [filter, sort, sets, turn, findAgain]);
  useEffect(() => endFinding, []);
  // Whatever changes in the project, rows may show it.
  useEffect(() => found?.pages.outdate(), [found, revision]);
  return { found, isFinding, isStale: found !== null && stale === found.queryId, problem, findAgain };
}
