import { Button, Group, Modal, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../../shared/language/translate.ts';

type Props = {
  readonly opened: boolean;
  readonly title: string;
  /** What the button that goes on says. */
  readonly confirm: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
};

/** Asks before something that cannot be undone. */
export const ConfirmDialog = ({
  opened,
  title,
  confirm,
  onConfirm,
  onCancel,
  children,
}: Props): ReactNode => (
  <Modal opened={opened} onClose={onCancel} title={title} size="sm">
    <Text size="sm" mb="lg">
      {children}
    </Text>
    <Group justify="flex-end" gap="sm">
      <Button variant="default" onClick={onCancel} data-autofocus>
        {t('Cancel')}
      </Button>
      <Button color="red" onClick={onConfirm}>
        {confirm}
      </Button>
    </Group>
  </Modal>
);
