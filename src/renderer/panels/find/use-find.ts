import { useEffect, useRef, useState } from 'react';
import type { TextHits, TextQueryRequest } from '../../../shared/find/text-query.ts';
import { valueOrNotice } from '../../session/notices.ts';
import { askHost, useProject } from '../../session/project-store.ts';
import type { FindState } from './find-store.ts';

/** A short pause in typing before the host is asked, ms. */
const PAUSE = 60;
/** Most texts that are listed; the others are counted. */
const LISTED = 1_000;

export type Found = TextHits & {
  /** What was asked for. */
  readonly request: TextQueryRequest;
};

type Asked = Pick<FindState, 'query' | 'matchCase' | 'wholeWord'>;

/**
 * What the host finds, asked again whenever the project changes. Null until the first answer. An answer that is
 * overtaken by a newer question is dropped.
 */
export function useFind({ query, matchCase, wholeWord }: Asked): Found | null {
  const revision = useProject(({ status }) => status?.revision ?? 0);
  const [found, setFound] = useState<Found | null>(null);
  const asked = useRef(0);
  useEffect(() => {
    const number = ++asked.current;
    const request = { query, matchCase, wholeWord, limit: LISTED };
    const ask = (): void =>
      void askHost('find-text', request).then((answer) => {
        const value = valueOrNotice(answer);
        if (value && number === asked.current) setFound({ ...value, request });
      });
    const timer = setTimeout(ask, number === 1 ? 0 : PAUSE);
    return () => clearTimeout(timer);
  }, [query, matchCase, wholeWord, revision]);
  return found;
}

/** True where an answer is about the question as it stands. */
export const isAnswerTo = (found: Found | null, asked: Asked): found is Found =>
  found !== null &&
  found.request.query === asked.query &&
  found.request.matchCase === asked.matchCase &&
  found.request.wholeWord === asked.wholeWord;
