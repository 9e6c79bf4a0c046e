import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { dayOfMoment, timeOfMoment } from '../../shared/language/dates.ts';
import { t } from '../../shared/language/translate.ts';
import { restoreVersion } from '../panels/versions/restore-version.ts';
import { useLooking } from '../session/looking.ts';
import { useProject } from '../session/project-store.ts';
import { RestorePart } from './RestorePart.tsx';
import { ActionTip } from '../ui/ActionTip.tsx';
import classes from '../ui/bar.module.css';

/** Says that an earlier version is on the screen, and leads back to now. */
export function LookingBar(): ReactNode {
  const shown = useLooking();
  const looking = shown?.kind === 'version' ? shown : null;
  const name = useProject(
    ({ current }) =>
      [...(current?.version.values() ?? [])].find(({ revisionId }) => revisionId === looking?.revisionId)
        ?.name,
  );
  if (!looking) return null;
  const { revisionId, author, time } = looking;
  const when = { day: dayOfMoment(time), time: timeOfMoment(time) };
  const moment = t('{{day}}, {{time}}', when);
  return (
    <section className={classes.bar} role="status" aria-label={t('Earlier version')} data-area="looking">
      <IconHistory size={16} aria-hidden="true" />
      <span>
        {name === undefined
          ? t(
              'This is how the project was on {{moment}}, after the last change by {{author}}. Nothing can be changed here.',
              {
                moment,
                author: author || t('somebody'),
              },
            )
          : t('This is the version “{{name}}” of {{moment}}. Nothing can be changed here.', { name, moment })}
      </span>
      <Button
        size="compact-xs"
        variant="default"
        onClick={() => void restoreVersion(revisionId, name ?? moment)}
      >
        {t('Restore this version')}
      </Button>
      <RestorePart revisionId={revisionId} />
      <ActionTip action="back-to-now">
        {(control) => (
          <Button size="compact-xs" variant="filled" {...control}>
            {t('Back to now')}
          </Button>
        )}
      </ActionTip>
    </section>
  );
}
