import { Checkbox, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { languageNames, languages } from '../../shared/language/languages.ts';
import { phrase, t } from '../../shared/language/translate.ts';
import { laneKinds, laneNames } from '../../shared/model/lane.ts';
import { changeSettings, useSettings } from '../session/settings.ts';
import { SegmentField } from '../ui/SegmentField.tsx';
import { TextField } from '../ui/TextField.tsx';
import classes from './GeneralSettings.module.css';

const themes = [
  { value: 'system', label: phrase('System') },
  { value: 'light', label: phrase('Light') },
  { value: 'dark', label: phrase('Dark') },
] as const;

/** How the window looks and speaks, who works in it, and what a new map starts with. */
export function GeneralSettings(): ReactNode {
  const settings = useSettings();
  return (
    <Stack gap="lg">
      <SegmentField
        label={t('Theme')}
        value={settings.theme}
        segments={themes.map(({ value, label }) => ({ value, label: t(label) }))}
        onChange={(theme) => theme && void changeSettings({ theme })}
      />
      <SegmentField
        label={t('Language')}
        value={settings.language}
        segments={[
          { value: 'system', label: t('System') },
          ...languages.map((value) => ({ value, label: languageNames[value] })),
        ]}
        onChange={(language) => language && void changeSettings({ language })}
      />
      <TextField
        label={t('Your name')}
        value={settings.author}
        placeholder={t('Name colleagues see')}
        hint={t('Shown next to your changes and comments in the file.')}
        onSave={(author) => changeSettings({ author: author.slice(0, 200) })}
      />
      <Checkbox
        label={t('Autosave')}
        description={t(
          'Saves shortly after each change, once the project has a file. Your work is safe either way.',
        )}
        checked={settings.autosave}
        onChange={(event) => void changeSettings({ autosave: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('Check spelling')}
        description={t('Underlines misspellings. No text leaves this computer.')}
        checked={settings.spelling}
        onChange={(event) => void changeSettings({ spelling: event.currentTarget.checked })}
      />
      <NewMapLanes />
    </Stack>
  );
}

/** The lanes of a new map, in the order they always have; the last one stays. */
function NewMapLanes(): ReactNode {
  const { lanes } = useSettings();
  return (
    <Checkbox.Group
      label={t('Lanes of a new map')}
      value={[...lanes]}
      onChange={(chosen) => {
        const next = laneKinds.filter((kind) => chosen.includes(kind));
        if (next.length > 0) void changeSettings({ lanes: next });
      }}
    >
      <div className={classes.lanes}>
        {laneKinds.map((kind) => (
          <Checkbox
            key={kind}
            size="xs"
            value={kind}
            label={t(laneNames[kind])}
            disabled={lanes.length === 1 && lanes[0] === kind}
          />
        ))}
      </div>
    </Checkbox.Group>
  );
}
