import { Button, Menu } from '@mantine/core';
import { IconCheck, IconFileTypePdf, IconMarkdown, IconWorldWww } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { t } from '../../shared/language/translate.ts';
import { exportComparison, type ReportFormat } from './export-comparison.ts';

/** Takes what changed along: the map with its marks, or the list. */
export function ExportMenu(): ReactNode {
  const [choices, setChoices] = useState({ comments: false, confidential: false });
  const [isUnderWay, setUnderWay] = useState(false);
  const write = (format: ReportFormat): void => {
    setUnderWay(true);
    void exportComparison(format, choices).finally(() => setUnderWay(false));
  };
  const choice = (name: keyof typeof choices, label: string): ReactNode => (
    <Menu.Item
      role="menuitemcheckbox"
      aria-checked={choices[name]}
      closeMenuOnClick={false}
      leftSection={
        choices[name] ? (
          <IconCheck size={15} aria-hidden="true" />
        ) : (
          <span style={{ display: 'block', width: 15 }} />
        )
      }
      onClick={() => setChoices({ ...choices, [name]: !choices[name] })}
    >
      {label}
    </Menu.Item>
  );
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <Button size="compact-xs" variant="default" disabled={isUnderWay}>
          {isUnderWay ? t('Exporting…') : t('Export…')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconFileTypePdf size={15} aria-hidden="true" />}
          onClick={() => write('pdf')}
        >
          {t('PDF: the map and the list')}
        </Menu.Item>
        <Menu.Item leftSection={<IconWorldWww size={15} aria-hidden="true" />} onClick={() => write('html')}>
          {t('Web page: the list')}
        </Menu.Item>
        <Menu.Item leftSection={<IconMarkdown size={15} aria-hidden="true" />} onClick={() => write('md')}>
          {t('Markdown: the list')}
        </Menu.Item>
        <Menu.Divider />
        {choice('comments', t('With comments'))}
        {choice('confidential', t('With confidential evidence'))}
      </Menu.Dropdown>
    </Menu>
  );
}
