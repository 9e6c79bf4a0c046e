import { useEffect, useState } from 'react';
import type { AnswerKey, WholeAnswer } from '../../../shared/protocol/answers-api.ts';
import { valueOrNotice } from '../../session/notices.ts';
import { askHost, useProject } from '../../session/project-store.ts';

/** An answer in full, asked for anew after each change of the project. Until another one has come the former is given. */
export function useWholeAnswer(key: AnswerKey | null): WholeAnswer | null {
  const revision = useProject(({ status }) => status?.revision ?? 0);
  const [answer, setAnswer] = useState<WholeAnswer | null>(null);
  useEffect(() => {
    let overtaken = false;
    if (key === null) setAnswer(null);
    else
      void askHost('answers-whole', { answers: [key] }).then((result) => {
        const [whole] = valueOrNotice(result) ?? [];
        if (!overtaken) setAnswer(whole ?? null);
      });
    return () => {
      overtaken = true;
    };
  }, [key, revision]);
  return answer;
}
