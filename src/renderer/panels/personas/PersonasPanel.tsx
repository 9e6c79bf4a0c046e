import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { phrase, t } from '../../../shared/language/translate.ts';
import type { Persona } from '../../../shared/model/persona.ts';
import { findBy } from '../../session/find-by.ts';
import { useProject } from '../../session/project-store.ts';
import { runOrNotice } from '../../session/run-or-notice.ts';
import { personasInOrder, placeOnMap } from '../../session/select-records.ts';
import { select, useSession } from '../../session/session-store.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { nameOf } from '../../ui/words.ts';
import { PersonaPhoto } from './PersonaPhoto.tsx';
import classes from './PersonasPanel.module.css';

/** The people whose journeys the project is about, and who of them is on the map that is shown. */
export function PersonasPanel(): ReactNode {
  const personas = useProject(({ records }) => personasInOrder(records));
  return (
    <Panel
      title={t('Personas')}
      side="left"
      toggle="toggle-personas"
      actions={
        <ActionButton
          action="add-persona"
          label={t('Add persona')}
          size={28}
          icon={<IconPlus size={17} aria-hidden="true" />}
        />
      }
    >
      {personas.length === 0 && (
        <p className={classes.empty}>
          {t(
            'No personas yet. Add one for each kind of customer whose journey differs; each gets its own emotion curve.',
          )}
        </p>
      )}
      <ul className={classes.list}>
        {personas.map((persona, index) => (
          <PersonaRow
            key={persona.id}
            persona={persona}
            before={personas[index - 1]?.id ?? null}
            afterNext={personas[index + 2]?.id ?? null}
            last={index === personas.length - 1}
          />
        ))}
      </ul>
    </Panel>
  );
}

const placeNames = {
  map: phrase('On this map'),
  curve: phrase('Has an emotion curve here'),
  cards: phrase('On cards of this map'),
  none: phrase('Not on this map'),
} as const;

type RowProps = {
  readonly persona: Persona;
  readonly before: string | null;
  readonly afterNext: string | null;
  readonly last: boolean;
};

function PersonaRow({ persona, before, afterNext, last }: RowProps): ReactNode {
  const mapId = useSession((state) => state.mapId);
  const selected = useSession(
    ({ selection }) => selection?.kind === 'persona' && selection.id === persona.id,
  );
  const links = useProject(({ records }) => findBy(records.personaLink, 'personaId', persona.id));
  const onMap = mapId !== null && links.some(({ targetId }) => targetId === mapId);
  const where = useProject(({ records }) => placeOnMap(records, persona.id, mapId));
  const name = nameOf(persona, t('Unnamed persona'));
  const move = (beforePersonaId: string | null): void =>
    void runOrNotice([{ command: 'move-persona', input: { personaId: persona.id, beforePersonaId } }]);
  return (
    <li className={classes.row} data-hue={persona.hue} data-selected={selected || undefined}>
      <button
        type="button"
        className={classes.who}
        aria-current={selected}
        onClick={() => select({ kind: 'persona', id: persona.id })}
      >
        <PersonaPhoto persona={persona} size={40} />
        <span className={classes.text}>
          <strong>{name}</strong>
          {persona.role !== '' && <span>{persona.role}</span>}
          {persona.quote !== '' && <q>{persona.quote}</q>}
        </span>
      </button>
      <div className={classes.foot}>
        <button
          type="button"
          className={classes.onMap}
          aria-pressed={onMap}
          disabled={mapId === null}
          onClick={() =>
            mapId !== null &&
            void runOrNotice([
              onMap
                ? { command: 'unlink-persona', input: { personaId: persona.id, targetId: mapId } }
                : {
                    command: 'link-persona',
                    input: { personaId: persona.id, targetKind: 'map', targetId: mapId },
                  },
            ])
          }
        >
          {t(placeNames[where])}
        </button>
        <Tooltip label={t('Move up')}>
          <ActionIcon
            size={24}
            aria-label={t('Move {{name}} up', { name })}
            disabled={before === null}
            onClick={() => move(before)}
          >
            <IconArrowUp size={14} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('Move down')}>
          <ActionIcon
            size={24}
            aria-label={t('Move {{name}} down', { name })}
            disabled={last}
            onClick={() => move(afterNext)}
          >
            <IconArrowDown size={14} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      </div>
    </li>
  );
}
