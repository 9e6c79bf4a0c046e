import { ActionIcon, Tooltip } from '@mantine/core';
import { IconUserMinus } from '@tabler/icons-react';
import { type ReactNode, useId, useMemo, useRef } from 'react';
import { t } from '../../shared/language/translate.ts';
import { newId } from '../../shared/model/new-id.ts';
import { MAX_SPEAKER_NAME, type Source, type Speaker } from '../../shared/model/source.ts';
import { turnsOf } from '../../shared/sources/turns.ts';
import { inOrder } from '../session/find-by.ts';
import { notify } from '../session/notices.ts';
import { projectStore, useProject } from '../session/project-store.ts';
import { type Ran, runOrNotice } from '../session/run-or-notice.ts';
import { PlainSelect } from '../ui/PlainSelect.tsx';
import { TextField } from '../ui/TextField.tsx';
import { lostIn } from './lost-in.ts';
import classes from './SourceDialog.module.css';

const NOBODY = 'nobody';
const NEW = 'new';

/** Who speaks in a source: their names there, the participants they are, and whether they stay in it. */
export function SourceSpeakers({ source }: { readonly source: Source }): ReactNode {
  const id = useId();
  const table = useRef<HTMLTableElement>(null);
  const turns = useMemo(() => {
    const counts = source.speakers.map(() => 0);
    for (const { speaker } of turnsOf(source))
      if (speaker !== null) counts[speaker] = (counts[speaker] ?? 0) + 1;
    return counts;
  }, [source]);
  if (source.speakers.length === 0)
    return <p className={classes.quiet}>{t('This source names no speakers.')}</p>;
  const leaveOut = async (number: number, name: string): Promise<void> => {
    const lost = lostIn(source);
    const done = await runOrNotice([
      { command: 'leave-out-speaker', input: { sourceId: source.id, speaker: number, name } },
    ]);
    if (!done) return;
    // The button that had the keyboard is gone.
    const rows = table.current?.querySelectorAll<HTMLElement>('[data-leave-out]');
    const next =
      rows?.[Math.min(number, rows.length - 1)] ?? document.querySelector<HTMLElement>('[data-done]');
    next?.focus();
    notify('info', leftOutWords(source.id, name, turns[number] ?? 0, lost));
  };
  return (
    <table ref={table} className={classes.speakers} aria-labelledby={id}>
      <caption id={id}>{t('Who speaks')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('Speaker')}</th>
          <th scope="col">{t('Participant')}</th>
          <th scope="col">{t('Turns')}</th>
          <th scope="col">
            <span className={classes.spoken}>{t('Leave out')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {source.speakers.map((speaker, number) => (
          // A speaker is their place in the list.
          <tr key={number}>
            <td className={classes.name}>
              <TextField
                label={t('Name of speaker {{number}}', { number: number + 1 })}
                value={speaker.name}
                pauses={false}
                onSave={(name) =>
                  editSpeaker(source.id, number, {
                    name: name.trim().slice(0, MAX_SPEAKER_NAME).toWellFormed() || speaker.name,
                  })
                }
              />
            </td>
            <td>
              <ParticipantOf source={source} number={number} speaker={speaker} />
            </td>
            <td className={classes.count}>{turns[number] ?? 0}</td>
            <td>
              <Tooltip label={t('Leave out what {{name}} says', { name: speaker.name })}>
                <ActionIcon
                  data-leave-out=""
                  aria-label={t('Leave out what {{name}} says', { name: speaker.name })}
                  onClick={() => void leaveOut(number, speaker.name)}
                >
                  <IconUserMinus size={17} aria-hidden="true" />
                </ActionIcon>
              </Tooltip>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ParticipantOf({
  source,
  number,
  speaker,
}: {
  readonly source: Source;
  readonly number: number;
  readonly speaker: Speaker;
}): ReactNode {
  const participants = useProject(({ records }) => inOrder(records.participant));
  return (
    <PlainSelect
      label={t('Participant for {{name}}', { name: speaker.name })}
      value={speaker.participantId ?? NOBODY}
      options={[
        { value: NOBODY, label: t('No participant') },
        { value: NEW, label: t('New participant') },
        ...participants.map(({ id, code }) => ({ value: id, label: code })),
      ]}
      onChange={(value) => void give(source.id, number, value)}
    />
  );
}

function give(sourceId: string, number: number, value: string): Ran {
  if (value !== NEW) return editSpeaker(sourceId, number, { participantId: value === NOBODY ? null : value });
  const participantId = newId();
  return runOrNotice(
    [
      { command: 'add-participant', input: { id: participantId } },
      {
        command: 'edit-source',
        input: { sourceId, speakers: withSpeaker(sourceId, number, { participantId }) },
      },
    ],
    'edit-source',
  );
}

const editSpeaker = (sourceId: string, number: number, patch: Partial<Speaker>): Ran =>
  runOrNotice([
    { command: 'edit-source', input: { sourceId, speakers: withSpeaker(sourceId, number, patch) } },
  ]);

/** As the project has them now: a name that was typed may be on its way. */
const withSpeaker = (sourceId: string, number: number, patch: Partial<Speaker>): readonly Speaker[] =>
  (projectStore.getState().records.source.get(sourceId)?.speakers ?? []).map((speaker, at) =>
    at === number ? { ...speaker, ...patch } : speaker,
  );

function leftOutWords(sourceId: string, name: string, turns: number, lostBefore: number): string {
  const source = projectStore.getState().records.source.get(sourceId);
  const lost = source ? lostIn(source) - lostBefore : 0;
  const left = t('Left out: {{name}}, {{turns}}.', { name, turns: t('{{count}} turns', { count: turns }) });
  return lost > 0
    ? `${left} ${t('{{count}} highlights there are no longer in the text; their evidence stays.', { count: lost })}`
    : left;
}
