import { Button, Group, Modal } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { dayOfMoment, timeOfMoment } from '../../shared/language/dates.ts';
import { t } from '../../shared/language/translate.ts';
import type { ProjectRecords } from '../../shared/model/records.ts';
import { nameOf } from '../../shared/words/titles.ts';
import { holdKeysUntilAway } from '../keyboard/hand-over.ts';
import { type VersionRow, versionRows } from '../session/version-rows.ts';
import { valueOrNotice } from '../session/notices.ts';
import { askHost, useProject } from '../session/project-store.ts';
import { mapsInOrder } from '../session/select-records.ts';
import { openDialog, useSession } from '../session/session-store.ts';
import { SegmentField } from '../ui/SegmentField.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import classes from './CompareDialog.module.css';
import { compareStates, compareTwoMaps, compareWithFile, now, type StateRef } from './start.ts';

type What = 'versions' | 'file' | 'maps';

/** Asks which two states are to be compared. */
export function CompareDialog(): ReactNode {
  const maps = useProject(({ records, current }) => mapsInOrder(current ?? records));
  const mapId = useSession((state) => state.mapId);
  const names = useProject(({ records, current }) => (current ?? records).version);
  const versions = useVersions(names);
  const onClose = (): void => openDialog(null);
  const [what, setWhat] = useState<What>('versions');
  const hand = maps.find(({ id }) => id === mapId) ?? maps[0];
  const [sides, setSides] = useState({ before: '', after: NOW });
  const [pair, setPair] = useState(() => mapPair(maps, hand?.id));
  const before = sides.before || (versions ? usualBefore(versions) : '');
  // The button has the keyboard from the first turn on, so it waits for no list.
  const has = { versions: versions === null || versions.length > 0, file: true, maps: maps.length > 1 };
  const isSameChoice =
    what === 'versions'
      ? versions !== null && before === sides.after
      : what === 'maps' && pair.before === pair.after;
  const stateOptions = (versions ?? []).map((row) => ({
    value: row.revisionId,
    label: titleOf(row),
  }));
  const mapOptions = maps.map((map) => ({ value: map.id, label: nameOf(map, t('Untitled map')) }));
  const start = async (): Promise<void> => {
    if (what === 'file') await compareWithFile();
    else if (what === 'maps') compareTwoMaps(pair.before, pair.after);
    else {
      const known = versions ?? (await loadVersions(names));
      if (known.length > 0)
        await compareStates(refOf(known, sides.before || usualBefore(known)), refOf(known, sides.after));
    }
  };
  return (
    <Modal opened onClose={onClose} title={t('Compare')} size={480}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!has[what] || isSameChoice) return;
          onClose();
          void holdKeysUntilAway(start());
        }}
      >
        <SegmentField<What>
          label={t('What')}
          value={what}
          segments={[
            { value: 'versions', label: t('Versions') },
            { value: 'file', label: t('Another file') },
            { value: 'maps', label: t('Two maps') },
          ]}
          onChange={(next) => next && setWhat(next)}
        />
        {what === 'versions' &&
          (versions?.length !== 0 ? (
            <div className={classes.sides}>
              <SelectField
                label={t('Before')}
                value={before}
                options={stateOptions}
                onChange={(value) => setSides({ ...sides, before: value })}
              />
              <SelectField
                label={t('After')}
                value={sides.after}
                options={[{ value: NOW, label: t('Now') }, ...stateOptions]}
                onChange={(value) => setSides({ ...sides, after: value })}
              />
            </div>
          ) : (
            <p className={classes.note}>{t('There are no versions yet to compare with.')}</p>
          ))}
        {what === 'file' && (
          <p className={classes.note}>
            {t(
              'A copy of this project, an earlier backup of it, or another project: its records are found by name then. The file is only read.',
            )}
          </p>
        )}
        {what === 'maps' &&
          (has.maps ? (
            <div className={classes.sides}>
              <SelectField
                label={t('Before')}
                value={pair.before}
                options={mapOptions}
                onChange={(value) => setPair({ ...pair, before: value })}
              />
              <SelectField
                label={t('After')}
                value={pair.after}
                options={mapOptions}
                onChange={(value) => setPair({ ...pair, after: value })}
              />
            </div>
          ) : (
            <p className={classes.note}>{t('This project has one map alone.')}</p>
          ))}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button type="submit" data-autofocus disabled={!has[what] || isSameChoice}>
            {what === 'file' ? t('Choose file…') : t('Compare')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

const NOW = 'now';

type Names = ProjectRecords['version'];

/** The versions of the project that are not as it is now, the newest first. */
async function loadVersions(names: Names): Promise<readonly VersionRow[]> {
  const listed = valueOrNotice(await askHost('versions', {})) ?? [];
  const news = await askHost('news', { seen: null });
  const head = news.ok ? news.value.head : null;
  return versionRows(listed, names).filter(({ revisionId }) => revisionId !== head);
}

/** What a person gave a name is what they want to go back to; else the last one. */
const usualBefore = (versions: readonly VersionRow[]): string =>
  (versions.find(({ reason }) => reason === 'named') ?? versions[0])?.revisionId ?? '';

/** The same; null until they are known. */
function useVersions(names: Names): readonly VersionRow[] | null {
  const [rows, setRows] = useState<readonly VersionRow[] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void loadVersions(names).then((known) => {
      if (isCurrent) setRows(known);
    });
    return () => {
      isCurrent = false;
    };
  }, [names]);
  return rows;
}

const titleOf = ({ title, time }: VersionRow): string =>
  `${title} · ${t('{{day}}, {{time}}', { day: dayOfMoment(time), time: timeOfMoment(time) })}`;

function refOf(versions: readonly VersionRow[], id: string): StateRef {
  const row = versions.find(({ revisionId }) => revisionId === id);
  return row ? { kind: 'version', revisionId: row.revisionId, name: row.title, time: row.time } : now;
}

/** The map in hand with the next one of the other state, the current state first. */
function mapPair(
  maps: ReturnType<typeof mapsInOrder>,
  handId: string | undefined,
): { readonly before: string; readonly after: string } {
  const hand = maps.find(({ id }) => id === handId);
  const other =
    maps.find((map) => map !== hand && map.state !== hand?.state) ?? maps.find((map) => map !== hand);
  const [one, two] = hand?.state === 'future' ? [other, hand] : [hand, other];
  return { before: one?.id ?? '', after: two?.id ?? '' };
}
