import { Button, Group, Modal } from '@mantine/core';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { t } from '../../shared/language/translate.ts';
import type { MaskedFile, MaskPreview } from '../../shared/masking/preview.ts';
import {
  MAX_OWN_WORDS,
  type MaskingProfile,
  maskingProfileSchema,
} from '../../shared/masking/profile/profile.ts';
import { builtInProfiles } from '../../shared/masking/profile/profiles.ts';
import { notFound } from '../../shared/masking/words.ts';
import { holdKeysUntilAway } from '../keyboard/hand-over.ts';
import { askMainOrNotice } from '../session/bridge.ts';
import { flushDrafts } from '../session/drafts.ts';
import { askHost } from '../session/project-store.ts';
import fields from '../ui/fields.module.css';
import classes from './MaskDialog.module.css';
import { MaskedResult } from './MaskedResult.tsx';
import { MaskTable } from './MaskTable.tsx';
import { ProfileField } from './ProfileField.tsx';
import { useProfiles } from './use-profiles.ts';

const [first] = builtInProfiles;

/** Says what a masked copy would be, kind by kind, before it is written, and afterwards what was looked for in it. */
export function MaskDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const profiles = useProfiles();
  const [profile, setProfile] = useState<MaskingProfile>(() => first as MaskingProfile);
  const [preview, setPreview] = useState<MaskPreview | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [running, setRunning] = useState(false);
  const [done, setDone] = useState<MaskedFile | null>(null);
  const wordsId = useId();
  useEffect(() => {
    let isCurrent = true;
    flushDrafts();
    void askHost('mask-preview', { profile }).then((answer) => {
      if (!isCurrent) return;
      setPreview(answer.ok ? answer.value : null);
      setFailure(answer.ok ? null : answer.failure.message);
    });
    return () => {
      isCurrent = false;
    };
  }, [profile]);
  if (done) return <MaskedResult file={done} onClose={onClose} />;
  // The button has the keyboard from the start, so it is not really disabled while it waits for the preview.
  const canWrite = !running && preview !== null;
  const write = async (): Promise<void> => {
    setRunning(true);
    const written = await askMainOrNotice('save-masked', { profile });
    setRunning(false);
    if (written) setDone(written);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title={t('Save a masked copy')}
      size="min(960px, calc(100vw - 64px))"
    >
      <form
        className={classes.room}
        onSubmit={(event) => {
          event.preventDefault();
          if (canWrite) void holdKeysUntilAway(write());
        }}
      >
        <ProfileField profile={profile} profiles={profiles} onChange={setProfile} />
        {failure !== null && (
          <p role="alert" className={classes.failure}>
            {failure}
          </p>
        )}
        <MaskTable profile={profile} preview={preview} onChange={setProfile} />
        <div className={fields.field}>
          <label htmlFor={wordsId}>{t('Own words to replace by “[…]”, one a line')}</label>
          <textarea
            id={wordsId}
            rows={2}
            defaultValue={profile.words.join('\n')}
            key={profile.name}
            placeholder={t('Names of companies and products')}
            onBlur={(event) => setProfile(withWords(profile, event.currentTarget.value))}
          />
        </div>
        <Group justify="space-between" gap="lg" wrap="nowrap" align="end">
          <p className={classes.quiet}>{t(notFound)}</p>
          <Group gap="sm" wrap="nowrap">
            <Button variant="default" onClick={onClose}>
              {t('Cancel')}
            </Button>
            <Button type="submit" aria-disabled={!canWrite} data-disabled={!canWrite} data-autofocus>
              {t('Save masked copy…')}
            </Button>
          </Group>
        </Group>
      </form>
    </Modal>
  );
}

/** Lines without a letter or number are no words. */
function withWords(profile: MaskingProfile, text: string): MaskingProfile {
  const words = text
    .split('\n')
    .map((word) => word.trim().slice(0, 200))
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, MAX_OWN_WORDS);
  const next = maskingProfileSchema.safeParse({ ...profile, words: [...new Set(words)] });
  return next.success && next.data.words.join('\n') !== profile.words.join('\n') ? next.data : profile;
}
