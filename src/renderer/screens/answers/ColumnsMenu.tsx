import { Menu } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { type AnswerColumn, answerColumns, answersStore } from '../../session/answers-store.ts';
import { BarButton } from './BarButton.tsx';
import { columnLooks } from './columns.ts';

/** Chooses the columns of the table; the last one cannot be taken away. */
export const ColumnsMenu = ({ shown }: { readonly shown: readonly AnswerColumn[] }): ReactNode => (
  <Menu position="bottom-end" width={220} shadow="md">
    <Menu.Target>
      <BarButton label={t('Columns')} icon={<IconColumns3 size={15} stroke={1.8} aria-hidden="true" />} />
    </Menu.Target>
    <Menu.Dropdown>
      {answerColumns.map((column) => {
        const isShown = shown.includes(column);
        return (
          <Menu.CheckboxItem
            key={column}
            checked={isShown}
            disabled={isShown && shown.length === 1}
            onChange={() =>
              answersStore.setState({
                columns: isShown ? shown.filter((one) => one !== column) : [...shown, column],
              })
            }
          >
            {t(columnLooks[column].name)}
          </Menu.CheckboxItem>
        );
      })}
    </Menu.Dropdown>
  </Menu>
);
