import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import type { PersonaLink } from '../../../shared/model/persona.ts';
import { findBy } from '../../session/find-by.ts';
import { useProject } from '../../session/project-store.ts';
import { runOrNotice } from '../../session/run-or-notice.ts';
import { personasInOrder } from '../../session/select-records.ts';
import { ActionTip } from '../../ui/ActionTip.tsx';
import { Section } from '../../ui/Section.tsx';
import { nameOf } from '../../ui/words.ts';
import classes from './inspector.module.css';

type Props = { readonly targetKind: PersonaLink['targetKind']; readonly targetId: string };

/** Which personas something is about: every persona of the project is a switch. */
export function PersonaLinks({ targetKind, targetId }: Props): ReactNode {
  const personas = useProject(({ records }) => personasInOrder(records));
  const links = useProject(({ records }) => findBy(records.personaLink, 'targetId', targetId));
  const linked = new Set(links.map((link) => link.personaId));
  const toggle = (personaId: string): void =>
    void runOrNotice([
      linked.has(personaId)
        ? { command: 'unlink-persona', input: { personaId, targetId } }
        : { command: 'link-persona', input: { personaId, targetKind, targetId } },
    ]);
  return (
    <Section
      title={t('Personas')}
      actions={
        personas.length === 0 && (
          <ActionTip action="add-persona" label={t('Add persona')}>
            {(control) => (
              <Button
                size="compact-xs"
                variant="subtle"
                leftSection={<IconPlus size={13} aria-hidden="true" />}
                {...control}
              >
                {t('Add persona')}
              </Button>
            )}
          </ActionTip>
        )
      }
    >
      {personas.length === 0 ? (
        <p className={classes.note}>{t('No personas in this project yet.')}</p>
      ) : (
        <div className={classes.chips}>
          {personas.map((persona) => (
            <button
              key={persona.id}
              type="button"
              className={classes.chip}
              data-hue={persona.hue}
              data-off={!linked.has(persona.id) || undefined}
              aria-pressed={linked.has(persona.id)}
              onClick={() => toggle(persona.id)}
            >
              {nameOf(persona, t('Unnamed persona'))}
            </button>
          ))}
        </div>
      )}
    </Section>
  );
}
