import { Button, Checkbox, Group, Modal } from '@mantine/core';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { t } from '../../shared/language/translate.ts';
import { evidenceKinds } from '../../shared/model/evidence.ts';
import { speakersOf } from '../../shared/sources/compose-source.ts';
import { sourceTypes } from '../../shared/sources/file-names.ts';
import { evidenceKindName } from '../../shared/words/evidence.ts';
import { ChooseFiles } from '../attach/ChooseFiles.tsx';
import { ReadingFile } from '../attach/ReadingFile.tsx';
import { dropFiles } from '../attach/drop-files.ts';
import { inOrder } from '../session/find-by.ts';
import { useProject } from '../session/project-store.ts';
import { DateField } from '../ui/DateField.tsx';
import { PlainSelect } from '../ui/PlainSelect.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { closeSourceImport, importOpen, takeSourceFiles } from './import-source.ts';
import { sourceOfFile, type SpeakerGoal } from '../../shared/sources/plan/plan-source.ts';
import { SameFile } from './SameFile.tsx';
import { changeOpen, type OpenTranscript, useSourceImport } from './import-store.ts';
import { formatName } from './format-names.ts';
import classes from './ImportSourceDialog.module.css';

/** Reads a transcript or notes, and asks who speaks in it. Nothing enters the project before it is imported. */
export function ImportSourceDialog(): ReactNode {
  const { open, queue, isBusy, failure } = useSourceImport((state) => state);
  const earlier = useProject(({ records }) =>
    open && !open.isAgain ? sourceOfFile(records.source.values(), open.from) : undefined,
  );
  const title = open ? t('Import “{{name}}”', { name: open.file.name }) : t('Import transcript or notes');
  return (
    <Modal
      opened
      onClose={closeSourceImport}
      closeOnClickOutside={false}
      size="min(720px, calc(100vw - 64px))"
      title={queue.length > 0 ? `${title} · ${t('{{count}} more files', { count: queue.length })}` : title}
    >
      <div className={classes.room} {...dropFiles(takeSourceFiles)}>
        {open && earlier ? (
          <SameFile open={open} earlier={earlier} hasMore={queue.length > 0} />
        ) : open ? (
          <Choices open={open} isBusy={isBusy} />
        ) : isBusy ? (
          <ReadingFile />
        ) : (
          <ChooseFiles
            onFiles={takeSourceFiles}
            types={sourceTypes}
            what={t(
              'Choose an interview transcript or notes: Teams or Zoom (.vtt), .srt, Word (.docx), .txt or .md.',
            )}
            note={t('Or drop files here.')}
            failure={failure}
            onNext={queue.length > 0 ? () => takeSourceFiles(queue) : null}
          >
            <Button variant="default" onClick={closeSourceImport}>
              {t('Cancel')}
            </Button>
          </ChooseFiles>
        )}
      </div>
    </Modal>
  );
}

function Choices({ open, isBusy }: { readonly open: OpenTranscript; readonly isBusy: boolean }): ReactNode {
  const { transcript, goals } = open;
  const speakers = speakersOf(transcript.utterances);
  const primary = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => primary.current?.focus(), [open.file]);
  const isEmpty = speakers.length > 0 && [...goals.values()].every(({ isIncluded }) => !isIncluded);
  const submit = (event: { preventDefault(): void }): void => {
    event.preventDefault();
    if (!isEmpty) void importOpen();
  };
  const saved = Promise.resolve({});
  const change = (patch: Partial<OpenTranscript>): Promise<object> => {
    changeOpen(patch);
    return saved;
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <p className={classes.quiet}>
        {[
          formatName(transcript.format),
          t('{{count}} paragraphs', { count: transcript.utterances.length }),
          t('{{count}} speakers', { count: speakers.length }),
        ].join(' · ')}
      </p>
      <TextField label={t('Title')} value={open.title} onSave={(title) => change({ title })} />
      <div className={classes.pair}>
        <SelectField
          label={t('Kind')}
          value={open.kind}
          options={evidenceKinds.map((value) => ({ value, label: evidenceKindName(value) }))}
          onChange={(kind) => void change({ kind })}
        />
        <DateField label={t('Date')} day={open.date} onSave={(date) => change({ date })} />
      </div>
      {speakers.length > 0 ? (
        <SpeakerTable open={open} />
      ) : (
        <div className={classes.whole}>
          <span>{t('The file names no speakers. Who is it about?')}</span>
          <GoalField open={open} name="" label={t('Participant')} />
        </div>
      )}
      <Checkbox
        label={t('Keep the file with the source')}
        checked={open.keepsFile}
        onChange={({ currentTarget }) => void change({ keepsFile: currentTarget.checked })}
      />
      <Group justify="flex-end" gap="sm">
        {isEmpty && <span className={classes.quiet}>{t('Include at least one speaker.')}</span>}
        <Button variant="default" onClick={closeSourceImport}>
          {t('Cancel')}
        </Button>
        <Button type="submit" ref={primary} loading={isBusy} aria-disabled={isEmpty}>
          {t('Import')}
        </Button>
      </Group>
    </form>
  );
}

function SpeakerTable({ open }: { readonly open: OpenTranscript }): ReactNode {
  const id = useId();
  return (
    <table className={classes.speakers} aria-labelledby={id}>
      <caption id={id}>{t('Who speaks')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('Include')}</th>
          <th scope="col">{t('Speaker')}</th>
          <th scope="col">{t('Participant')}</th>
        </tr>
      </thead>
      <tbody>
        {speakersOf(open.transcript.utterances).map(({ name, turns, first }) => {
          const isIncluded = open.goals.get(name)?.isIncluded ?? true;
          return (
            <tr key={name} data-out={!isIncluded || undefined}>
              <td>
                <Checkbox
                  aria-label={t('Include {{name}}', { name })}
                  checked={isIncluded}
                  onChange={({ currentTarget }) => setGoal(open, name, { isIncluded: currentTarget.checked })}
                />
              </td>
              <th scope="row" dir="auto">
                {name} <small>{t('{{count}} turns', { count: turns })}</small>
                <q className={classes.first}>{first}</q>
              </th>
              <td>
                <GoalField open={open} name={name} label={t('Participant for {{name}}', { name })} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const NOBODY = 'nobody';
const NEW = 'new';

function GoalField({
  open,
  name,
  label,
}: {
  readonly open: OpenTranscript;
  readonly name: string;
  readonly label: string;
}): ReactNode {
  const participants = useProject(({ records }) => inOrder(records.participant));
  const goal = open.goals.get(name);
  return (
    <PlainSelect
      label={label}
      disabled={goal?.isIncluded === false}
      value={goal?.isNew ? NEW : (goal?.participantId ?? NOBODY)}
      options={[
        { value: NOBODY, label: t('No participant') },
        { value: NEW, label: t('New participant') },
        ...participants.map(({ id, code }) => ({ value: id, label: code })),
      ]}
      onChange={(value) =>
        setGoal(open, name, {
          isNew: value === NEW,
          participantId: value === NEW || value === NOBODY ? null : value,
        })
      }
    />
  );
}

function setGoal(open: OpenTranscript, name: string, patch: Partial<SpeakerGoal>): void {
  const before = open.goals.get(name) ?? { isIncluded: true, participantId: null, isNew: false };
  changeOpen({ goals: new Map(open.goals).set(name, { ...before, ...patch }) });
}
