import { Button, Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CommandInput } from '../../../shared/commands/registry.ts';
import { phrase, t } from '../../../shared/language/translate.ts';
import type { Persona } from '../../../shared/model/persona.ts';
import { findBy } from '../../session/find-by.ts';
import { useProject } from '../../session/project-store.ts';
import { type Ran, runOrNotice } from '../../session/run-or-notice.ts';
import { mapsInOrder } from '../../session/select-records.ts';
import { HueField } from '../../ui/HueField.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { nameOf } from '../../ui/words.ts';
import { attachFilesTo } from '../../attach/attach-files.ts';
import { FileDrop } from '../evidence/FileDrop.tsx';
import { pickFiles } from '../../attach/pick-files.ts';
import { PersonaPhoto } from '../personas/PersonaPhoto.tsx';
import { Head } from './Head.tsx';
import classes from './PersonaDetails.module.css';

const texts = [
  ['goals', phrase('Goals'), phrase('What they want to get done')],
  ['frustrations', phrase('Frustrations'), phrase('What holds them back')],
  ['demographics', phrase('Demographics'), phrase('Age, place, household, work')],
  ['psychographics', phrase('Psychographics'), phrase('Values, interests, habits')],
] as const;

/** Who makes the journey. */
export function PersonaDetails({ persona }: { readonly persona: Persona }): ReactNode {
  const maps = useProject(({ records }) => mapsInOrder(records));
  const links = useProject(({ records }) => findBy(records.personaLink, 'personaId', persona.id));
  const photo = useProject(({ records }) => findBy(records.attachment, 'ownerId', persona.id)[0]);
  const edit = (patch: Omit<CommandInput<'edit-persona'>, 'personaId'>): Ran =>
    runOrNotice([{ command: 'edit-persona', input: { personaId: persona.id, ...patch } }]);
  const setPhoto = async ([file]: readonly File[]): Promise<void> => {
    if (!file) return;
    await attachFilesTo('persona', persona.id, [file]);
    if (photo) await runOrNotice([{ command: 'remove-attachment', input: { attachmentId: photo.id } }]);
  };
  return (
    <>
      <Head>
        <FileDrop onFiles={setPhoto} hint={null}>
          <div className={classes.who}>
            <PersonaPhoto persona={persona} size={64} />
            <div className={classes.photoActions}>
              <Button
                variant="default"
                size="compact-xs"
                onClick={() => void pickFiles({ multiple: false, accept: 'image/*' }).then(setPhoto)}
              >
                {photo ? t('Change photo…') : t('Add photo…')}
              </Button>
              {photo && (
                <Button
                  variant="subtle"
                  color="gray"
                  size="compact-xs"
                  onClick={() =>
                    void runOrNotice([{ command: 'remove-attachment', input: { attachmentId: photo.id } }])
                  }
                >
                  {t('Remove photo')}
                </Button>
              )}
            </div>
          </div>
        </FileDrop>
        <TextField
          label={t('Name')}
          value={persona.name}
          asTitle
          first
          placeholder={t('Unnamed persona')}
          onSave={(name) => edit({ name })}
        />
        <TextField
          label={t('Role')}
          value={persona.role}
          placeholder={t('Who they are here')}
          onSave={(role) => edit({ role })}
        />
        <TextField
          label={t('Quote')}
          multiline
          value={persona.quote}
          placeholder={t('In their own words')}
          onSave={(quote) => edit({ quote })}
        />
        {texts.map(([field, label, placeholder]) => (
          <TextField
            key={field}
            label={t(label)}
            multiline
            value={persona[field]}
            placeholder={t(placeholder)}
            onSave={(text) => edit({ [field]: text })}
          />
        ))}
        <HueField value={persona.hue} onChange={(hue) => void edit({ hue })} />
      </Head>
      <Section title={t('Maps')}>
        {maps.map((map) => {
          const linked = links.some(({ targetId }) => targetId === map.id);
          return (
            <Switch
              key={map.id}
              label={nameOf(map, t('Untitled map'))}
              checked={linked}
              onChange={() =>
                void runOrNotice([
                  linked
                    ? { command: 'unlink-persona', input: { personaId: persona.id, targetId: map.id } }
                    : {
                        command: 'link-persona',
                        input: { personaId: persona.id, targetKind: 'map', targetId: map.id },
                      },
                ])
              }
            />
          );
        })}
      </Section>
    </>
  );
}
