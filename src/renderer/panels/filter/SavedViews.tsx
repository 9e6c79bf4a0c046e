import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconPencil, IconRefresh, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useId, useRef, useState } from 'react';
import { isEmptyFilter } from '../../../shared/filter/card-filter.ts';
import {
  filterToData,
  isSameFilter,
  type NamedFacet,
  type OpenedFilter,
  openFilter,
} from '../../../shared/filter/filter-data.ts';
import { language, phrase, t } from '../../../shared/language/translate.ts';
import { MAX_TITLE } from '../../../shared/model/fields.ts';
import type { View } from '../../../shared/model/view.ts';
import { thenGo } from '../../selection/then-go.ts';
import { setFilter, useCardFilter } from '../../session/filter-store.ts';
import { inOrder } from '../../session/find-by.ts';
import { useProject } from '../../session/project-store.ts';
import { runOrNotice } from '../../session/run-or-notice.ts';
import { useSending, withoutSent } from '../../ui/use-sending.ts';
import classes from './SavedViews.module.css';

/**
 * The filters that were kept under a name, for everybody who has the file. Where there is nothing to choose below and
 * none was kept, it has nothing to say.
 */
export function SavedViews({ choices }: { readonly choices: boolean }): ReactNode {
  const records = useProject((state) => state.records);
  const filter = useCardFilter();
  const [renaming, setRenaming] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const title = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  /** The view whose button takes the focus of a field or a menu that goes away. */
  const next = useRef<string | null>(null);
  const views = inOrder(records.view).map((view) => ({ view, opened: openFilter(view.filter, records) }));
  const last = views.find(({ view }) => view.id === chosen);
  const endRenaming = (id: string): void => {
    next.current = id;
    setRenaming(null);
  };
  const choose = (view: View, { filter: next }: OpenedFilter): void => {
    setChosen(view.id);
    setFilter(next);
  };
  if (!choices && views.length === 0 && isEmptyFilter(filter)) return null;
  return (
    <section className={classes.views} aria-labelledby={title}>
      <h3 id={title} ref={heading} tabIndex={-1}>
        {t('Saved views')}
      </h3>
      {views.length > 0 && (
        <ul>
          {views.map(({ view, opened }) => (
            <li key={view.id}>
              {renaming === view.id ? (
                <NameForm
                  label={t('View name')}
                  start={view.name}
                  submit={t('Rename')}
                  onSubmit={async (name) => {
                    const input = { viewId: view.id, name };
                    const run = runOrNotice([{ command: 'edit-view', input }], 'rename-view');
                    const done = await thenGo(run, () => endRenaming(view.id));
                    // Whoever works elsewhere by now keeps the keyboard.
                    if (done) setRenaming((now) => (now === view.id ? null : now));
                  }}
                  onCancel={() => endRenaming(view.id)}
                />
              ) : (
                <>
                  <button
                    type="button"
                    ref={(button) => {
                      if (!button || next.current !== view.id) return;
                      next.current = null;
                      button.focus();
                    }}
                    className={classes.view}
                    aria-pressed={!isEmptyFilter(filter) && isSameFilter(filter, opened.filter)}
                    onClick={() => choose(view, opened)}
                  >
                    {view.name}
                  </button>
                  <ViewMenu
                    view={view}
                    onRename={() => setRenaming(view.id)}
                    onRemove={() => heading.current?.focus()}
                  />
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {last && last.opened.gone.length > 0 && (
        <p role="status" className={classes.gone}>
          {goneText(last.view, last.opened)}
        </p>
      )}
      {!isEmptyFilter(filter) && !views.some(({ opened }) => isSameFilter(filter, opened.filter)) && (
        <NameForm
          label={t('Name for the new view')}
          start=""
          submit={t('Save')}
          onSubmit={async (name) => {
            const input = { name, filter: filterToData(filter) };
            await thenGo(runOrNotice([{ command: 'add-view', input }]), ({ values: [made] }) => {
              if (made?.id === undefined) return;
              next.current = made.id;
              setChosen(made.id);
            });
          }}
        />
      )}
      {views.length === 0 && isEmptyFilter(filter) && (
        <p className={classes.hint}>{t('Choose filters below, then save them here as a view.')}</p>
      )}
    </section>
  );
}

const goneWords: Readonly<Record<NamedFacet, string>> = {
  persona: phrase('a persona'),
  tag: phrase('a tag'),
  lane: phrase('a lane'),
};

/** What a view names that is gone, and what that means. */
function goneText({ name }: View, { filter, gone }: OpenedFilter): string {
  const list = new Intl.ListFormat(language(), { type: 'conjunction' });
  const things = list.format(gone.map((facet) => t(goneWords[facet])));
  return isEmptyFilter(filter)
    ? t(
        '“{{name}}” filters by items removed from the project: {{things}}. It has no other filters, so all cards match.',
        {
          name,
          things,
        },
      )
    : t('“{{name}}” filters by items removed from the project: {{things}}. The other filters still apply.', {
        name,
        things,
      });
}

function ViewMenu({
  view,
  onRename,
  onRemove,
}: {
  readonly view: View;
  readonly onRename: () => void;
  readonly onRemove: () => void;
}): ReactNode {
  const filter = useCardFilter();
  const overwrite = (): void => {
    const input = { viewId: view.id, filter: filterToData(filter) };
    void runOrNotice([{ command: 'edit-view', input }], 'update-view');
  };
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          size={26}
          aria-label={t('Menu for the view {{name}}', { name: view.name })}
        >
          <IconDots size={16} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={15} aria-hidden="true" />} onClick={onRename}>
          {t('Rename')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconRefresh size={15} aria-hidden="true" />}
          disabled={isEmptyFilter(filter)}
          onClick={overwrite}
        >
          {t('Update to current filter')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          color="var(--tl-bad)"
          leftSection={<IconTrash size={15} aria-hidden="true" />}
          onClick={() => {
            void runOrNotice([{ command: 'remove-view', input: { viewId: view.id } }]);
            requestAnimationFrame(onRemove);
          }}
        >
          {t('Remove view')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

type FormProps = {
  readonly label: string;
  readonly start: string;
  readonly submit: string;
  readonly onSubmit: (name: string) => Promise<void>;
  readonly onCancel?: () => void;
};

function NameForm({ label, start, submit, onSubmit, onCancel }: FormProps): ReactNode {
  const [name, setName] = useState(start);
  const asked = useRef(onCancel !== undefined);
  const send = useSending(
    async (text) => {
      await onSubmit(text);
      return true;
    },
    (sent) => setName((now) => withoutSent(now, sent) || start),
  );
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void send(name);
      }}
    >
      <input
        aria-label={label}
        placeholder={t('View name')}
        value={name}
        maxLength={MAX_TITLE}
        dir="auto"
        ref={(field) => {
          if (!field || !asked.current) return;
          asked.current = false;
          field.focus();
          field.select();
        }}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !onCancel) return;
          event.stopPropagation();
          onCancel();
        }}
      />
      <Button type="submit" size="compact-sm" variant="default" disabled={name.trim() === ''}>
        {submit}
      </Button>
    </form>
  );
}
