import { Button, Group } from '@mantine/core';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { t } from '../../shared/language/translate.ts';
import type { Source } from '../../shared/model/source.ts';
import { closeSourceImport, leaveForEarlier } from './import-source.ts';
import { changeOpen, type OpenTranscript } from './import-store.ts';

/** Says that a file is in the project already, so that Enter leads to what is there instead of making a twin. */
export function SameFile({
  open,
  earlier,
  hasMore,
}: {
  readonly open: OpenTranscript;
  readonly earlier: Source;
  readonly hasMore: boolean;
}): ReactNode {
  const primary = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => primary.current?.focus(), [open.file]);
  const { title } = earlier;
  return (
    <>
      <p role="status">
        {t('This file is in the project already, as the source “{{title}}”. Nothing was imported.', {
          title,
        })}
      </p>
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={closeSourceImport}>
          {t('Cancel')}
        </Button>
        <Button variant="default" onClick={() => changeOpen({ isAgain: true })}>
          {t('Import again')}
        </Button>
        <Button ref={primary} onClick={() => leaveForEarlier(earlier.id)}>
          {hasMore ? t('Next file') : t('Open source')}
        </Button>
      </Group>
    </>
  );
}
