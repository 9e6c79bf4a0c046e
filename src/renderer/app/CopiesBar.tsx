import { Button } from '@mantine/core';
import { IconFiles } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { dayOfMoment, timeOfMoment } from '../../shared/language/dates.ts';
import { t } from '../../shared/language/translate.ts';
import type { FoundCopy } from '../../shared/protocol/document-status.ts';
import { openFoundMerge } from '../merge/merge-store.ts';
import { setAsideCopy } from '../merge/set-aside-copy.ts';
import { useLooking } from '../session/looking.ts';
import { useProject } from '../session/project-store.ts';
import { PlainSelect } from '../ui/PlainSelect.tsx';
import classes from '../ui/bar.module.css';

const none: readonly FoundCopy[] = [];

/** Says that copies of the project with something new are beside its file, and stays until it is decided what becomes of them. */
export function CopiesBar(): ReactNode {
  const copies = useProject(({ status }) => status?.copies ?? none);
  const isLooking = useLooking() !== null;
  const [chosenId, setChosenId] = useState('');
  const chosen = copies.find(({ id }) => id === chosenId) ?? copies[0];
  // What merging comes to is about the project as it is, not about an earlier version of it.
  if (!chosen || isLooking) return null;
  return (
    <section
      className={classes.bar}
      role="status"
      aria-label={t('Copies of this project')}
      data-area="copies"
    >
      <IconFiles size={16} aria-hidden="true" />
      {copies.length === 1 ? (
        <span title={chosen.fileName}>{copyWords(chosen)}</span>
      ) : (
        <span>
          {t('{{count}} copies beside this file have changes you do not have.', { count: copies.length })}{' '}
          <PlainSelect
            label={t('Which copy')}
            value={chosen.id}
            options={copies.map((copy) => ({ value: copy.id, label: shortWords(copy) }))}
            onChange={setChosenId}
          />
        </span>
      )}
      <Button size="compact-xs" variant="filled" onClick={() => void openFoundMerge(chosen.id)}>
        {t('Look')}
      </Button>
      <Button size="compact-xs" variant="default" onClick={() => void setAsideCopy(chosen, 'later')}>
        {t('Later')}
      </Button>
      <Button size="compact-xs" variant="default" onClick={() => void setAsideCopy(chosen, 'never')}>
        {t('Never for this file')}
      </Button>
    </section>
  );
}

/** ‘14:02’ today, ‘3 Nov 2026, 14:02’ before; the name of the file where nobody knows when. */
function momentOf({ time, fileName }: FoundCopy): string {
  if (time === null) return t('“{{name}}”', { name: fileName });
  const moment = { day: dayOfMoment(time), time: timeOfMoment(time) };
  return moment.day === dayOfMoment(new Date().toISOString()) ? moment.time : t('{{day}}, {{time}}', moment);
}

function copyWords(copy: FoundCopy): string {
  const { authors, changes, time, fileName } = copy;
  const name = authors.join(', ');
  if (time === null || changes === null)
    return t('The copy “{{name}}” may have changes you do not have.', { name: fileName });
  const words = { moment: momentOf(copy), count: changes };
  return name === ''
    ? t('A copy of {{moment}} has {{count}} changes you do not have.', words)
    : t('{{name}}’s copy of {{moment}} has {{count}} changes you do not have.', { ...words, name });
}

/** The same in a list. */
function shortWords(copy: FoundCopy): string {
  const { authors, changes, fileName } = copy;
  const parts = [authors.join(', ') || fileName, ...(copy.time === null ? [] : [momentOf(copy)])];
  return [...parts, ...(changes === null ? [] : [t('{{count}} changes', { count: changes })])].join(' · ');
}
