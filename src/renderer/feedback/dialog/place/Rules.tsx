import { ActionIcon, Button, Menu } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconCalendar,
  IconTable,
  IconTrash,
  IconTypography,
} from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';
import type { PlacesOfMap } from '../../../../shared/feedback/setup/places.ts';
import { proposePlaces } from '../../../../shared/feedback/setup/propose-placing.ts';
import { numberText, t } from '../../../../shared/language/translate.ts';
import { columnKey, type ColumnName } from '../../../../shared/model/column-name.ts';
import type { Column } from '../../../../shared/model/column.ts';
import { columnTitle } from '../../column-title.ts';
import type { ImportDraft } from '../../draft.ts';
import { addBlock, moveBlock, removeBlock } from '../../edit-places.ts';
import { editPlaces } from '../../import-flow.ts';
import { countsOf, datesBlock, type RuleBlock, valuesBlock, wordsBlock } from '../../rule-blocks.ts';
import { SmallButton } from '../../../ui/SmallButton.tsx';
import classes from './place.module.css';
import { DatesFields, WordsFields } from './RuleFields.tsx';
import { ValuesBlock } from './ValuesBlock.tsx';

type Props = {
  readonly draft: ImportDraft;
  readonly places: readonly PlacesOfMap[];
  /** Rows that each rule takes; null until they are counted. */
  readonly ruled: readonly number[] | null;
};

/** Rules in their order: the first that fits an answer counts. */
export function Rules({ draft, places, ruled }: Props): ReactNode {
  const list = useRef<HTMLOListElement>(null);
  const adding = useRef<HTMLFieldSetElement>(null);
  /** What gets the keyboard once the list is drawn anew. */
  const next = useRef<(() => HTMLElement | null | undefined) | null>(null);
  useLayoutEffect(() => {
    next.current?.()?.focus();
    next.current = null;
  });
  const { blocks } = draft;
  const counts = ruled && countsOf(blocks, ruled);
  const itemOf = (id: string): HTMLElement | null | undefined =>
    list.current?.querySelector<HTMLElement>(`[data-rule="${id}"]`);
  const add = (block: RuleBlock): void => {
    next.current = () => itemOf(block.id)?.querySelector<HTMLElement>('[data-rule-first], select, input');
    editPlaces((now) => addBlock(now, block));
  };
  const move = (id: string, by: -1 | 1): void => {
    const held = document.activeElement;
    // An element that is moved in the page loses the keyboard.
    if (held instanceof HTMLElement) next.current = () => held;
    editPlaces((now) => moveBlock(now, id, by));
  };
  const remove = (id: string, at: number): void => {
    const neighbour = blocks[at + 1] ?? blocks[at - 1];
    next.current = () =>
      (neighbour && itemOf(neighbour.id)?.querySelector<HTMLElement>('[data-remove]')) ??
      adding.current?.querySelector('button');
    editPlaces((now) => removeBlock(now, id));
  };
  return (
    <>
      {draft.alsoQuestions && draft.places.size > 0 && (
        <p className={classes.first}>
          {t('{{count}} questions have a place of their own, before all rules.', {
            count: draft.places.size,
          })}{' '}
          <SmallButton onClick={() => editPlaces((now) => ({ ...now, alsoQuestions: false }))}>
            {t('Do not use them')}
          </SmallButton>
        </p>
      )}
      <ol ref={list} className={classes.rules} aria-label={t('Rules in their order')}>
        {blocks.map((block, at) => {
          const title = titleOf(block, draft.columns);
          const rows = counts?.[at];
          return (
            <li key={block.id} data-rule={block.id}>
              {/* Each way to move has a button as well. */}
              {/* biome-ignore lint/a11y/noNoninteractiveElementInteractions: keys for what is in it */}
              <fieldset
                aria-label={title}
                onKeyDown={(event) => {
                  const by = directionOf(event);
                  if (by === null) return;
                  event.preventDefault();
                  event.stopPropagation();
                  move(block.id, by);
                }}
              >
                <header>
                  <span className={classes.rank} aria-hidden="true">
                    {numberText(at + 1)}
                  </span>
                  <strong dir="auto">{title}</strong>
                  <span className={classes.taken}>
                    {rows === undefined ? '' : t('{{count}} rows', { count: rows })}
                  </span>
                  <ActionIcon
                    aria-label={t('Move up: {{name}}', { name: title })}
                    aria-disabled={at === 0}
                    data-faint={at === 0 || undefined}
                    onClick={() => move(block.id, -1)}
                  >
                    <IconArrowUp size={16} aria-hidden="true" />
                  </ActionIcon>
                  <ActionIcon
                    aria-label={t('Move down: {{name}}', { name: title })}
                    aria-disabled={at === blocks.length - 1}
                    data-faint={at === blocks.length - 1 || undefined}
                    onClick={() => move(block.id, 1)}
                  >
                    <IconArrowDown size={16} aria-hidden="true" />
                  </ActionIcon>
                  <ActionIcon
                    data-remove
                    aria-label={t('Remove the rule: {{name}}', { name: title })}
                    onClick={() => remove(block.id, at)}
                  >
                    <IconTrash size={16} aria-hidden="true" />
                  </ActionIcon>
                </header>
                <Fields draft={draft} block={block} places={places} />
              </fieldset>
            </li>
          );
        })}
      </ol>
      <AddRule reference={adding} draft={draft} places={places} onAdd={add} />
    </>
  );
}

const directionOf = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): -1 | 1 | null => {
  if (!altKey || ctrlKey || metaKey) return null;
  return key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : null;
};

function Fields({
  draft,
  block,
  places,
}: {
  readonly draft: ImportDraft;
  readonly block: RuleBlock;
  readonly places: readonly PlacesOfMap[];
}): ReactNode {
  switch (block.kind) {
    case 'values':
      return <ValuesBlock draft={draft} block={block} places={places} />;
    case 'dates':
      return <DatesFields block={block} places={places} columns={dateColumns(draft)} />;
    case 'words':
      return <WordsFields block={block} places={places} columns={commentColumns(draft)} />;
  }
}

const dateColumns = ({ columns }: ImportDraft): readonly Column[] =>
  columns.filter(({ role }) => 'order' in role);
const commentColumns = ({ columns }: ImportDraft): readonly Column[] =>
  columns.filter(({ role }) => role.kind === 'comment');

/** Columns whose values can be given places: few different ones, and nothing about who someone is, which a rule would keep. */
function valueColumns({ look, columns, blocks }: ImportDraft): readonly Column[] {
  const used = new Set(blocks.flatMap((block) => (block.kind === 'values' ? columnKey(block.column) : [])));
  const others = new Set<Column['role']['kind']>([
    'personal',
    'score',
    'row-id',
    'respondent',
    'date',
    'created',
    'first-answer',
  ]);
  return look.values.flatMap(({ column: at }) => {
    const column = columns[at];
    return column && !others.has(column.role.kind) && !used.has(columnKey(column)) ? column : [];
  });
}

function titleOf(block: RuleBlock, columns: readonly Column[]): string {
  if (block.kind === 'words') return t('Words in the comment');
  const name = titleOfName(block.kind === 'values' ? block.column : block.rule.column, columns);
  return block.kind === 'values' ? t('Values of “{{name}}”', { name }) : t('Days of “{{name}}”', { name });
}

function titleOfName(name: ColumnName, columns: readonly Column[]): string {
  const key = columnKey(name);
  const column = columns.find((one) => columnKey(one) === key);
  return column ? columnTitle(column) : t('{{name}} (not in this file)', { name: name.header });
}

function AddRule({
  reference,
  draft,
  places,
  onAdd,
}: {
  readonly reference: RefObject<HTMLFieldSetElement | null>;
  readonly draft: ImportDraft;
  readonly places: readonly PlacesOfMap[];
  readonly onAdd: (block: RuleBlock) => void;
}): ReactNode {
  const offered = valueColumns(draft);
  const [date] = dateColumns(draft);
  const addValues = (column: Column): void => {
    const at = draft.columns.indexOf(column);
    const counted = draft.look.values.find((one) => one.column === at)?.values ?? [];
    const values = counted.map(({ value }) => value);
    const rules = proposePlaces(column, values, places);
    onAdd(
      valuesBlock(
        column,
        rules.map(({ rule }) => rule),
      ),
    );
  };
  return (
    <fieldset ref={reference} className={classes.adding} aria-label={t('Add a rule')}>
      {offered.length > 0 && (
        <Menu position="bottom-start" withinPortal>
          <Menu.Target>
            <Button variant="default" leftSection={<IconTable size={15} aria-hidden="true" />}>
              {t('Values of a column')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown className={classes.menu}>
            {offered.map((column) => (
              <Menu.Item key={column.index} onClick={() => addValues(column)}>
                {columnTitle(column)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {date && (
        <Button
          variant="default"
          leftSection={<IconCalendar size={15} aria-hidden="true" />}
          onClick={() => onAdd(datesBlock(date, null))}
        >
          {t('Span of days')}
        </Button>
      )}
      {commentColumns(draft).length > 0 && (
        <Button
          variant="default"
          leftSection={<IconTypography size={15} aria-hidden="true" />}
          onClick={() => onAdd(wordsBlock(null))}
        >
          {t('Words in the comment')}
        </Button>
      )}
    </fieldset>
  );
}
