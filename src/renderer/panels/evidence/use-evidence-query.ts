import { useEffect, useRef, useState } from 'react';
import type { EvidenceQuery } from '../../../shared/protocol/evidence-query.ts';
import type { HostAnswers } from '../../../shared/protocol/host-api.ts';
import { valueOrNotice } from '../../session/notices.ts';
import { askHost, useProject } from '../../session/project-store.ts';

/** A short pause in typing before the host is asked, ms. */
const PAUSE = 120;

/**
 * What the host finds for a query, asked again whenever evidence, its links, tags or personas change. Null until the
 * first answer. An answer that is overtaken by a newer question is dropped.
 */
export function useEvidenceQuery(query: EvidenceQuery): HostAnswers['find-evidence'] | null {
  const evidence = useProject(({ records }) => records.evidence);
  const links = useProject(({ records }) => records.evidenceLink);
  const tags = useProject(({ records }) => records.tagLink);
  const personas = useProject(({ records }) => records.personaLink);
  const [found, setFound] = useState<HostAnswers['find-evidence'] | null>(null);
  const asked = useRef(0);
  const key = JSON.stringify(query);
  useEffect(() => {
    const number = ++asked.current;
    const timer = setTimeout(
      () => {
        void askHost('find-evidence', JSON.parse(key) as EvidenceQuery).then((answer) => {
          const value = valueOrNotice(answer);
          if (value && number === asked.current) setFound(value);
        });
      },
      number === 1 ? 0 : PAUSE,
    );
    return () => clearTimeout(timer);
  }, [key, evidence, links, tags, personas]);
  return found;
}
