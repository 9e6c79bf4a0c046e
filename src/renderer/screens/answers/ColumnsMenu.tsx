import { Menu } from '@mantine/core';
import { IconCheck, IconColumns3 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { type AnswerColumn, answerColumns, answersStore } from '../../session/answers-store.ts';
import screen from '../parts/screen.module.css';
import { BarButton } from './BarButton.tsx';
import { columnLooks } from './columns.ts';

/** Chooses the columns of the table; the last one cannot be taken away. */
export const ColumnsMenu = ({ shown }: { readonly shown: readonly AnswerColumn[] }): ReactNode => (
  <Menu position="bottom-end" width={220} shadow="md" closeOnItemClick={false}>
    <Menu.Target>
      <BarButton label={t('Columns')} icon={<IconColumns3 size={15} stroke={1.8} aria-hidden="true" />} />
    </Menu.Target>
    <Menu.Dropdown>
      {answerColumns.map((column) => {
        const isShown = shown.includes(column);
        return (
          <Menu.Item
            key={column}
            role="menuitemcheckbox"
            aria-checked={isShown}
            leftSection={
              isShown ? <IconCheck size={16} aria-hidden="true" /> : <span className={screen.unchecked} />
            }
            disabled={isShown && shown.length === 1}
            onClick={() =>
              answersStore.setState({
                columns: isShown ? shown.filter((one) => one !== column) : [...shown, column],
              })
            }
          >
            {t(columnLooks[column].name)}
          </Menu.Item>
        );
      })}
    </Menu.Dropdown>
  </Menu>
);
