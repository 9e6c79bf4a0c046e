import { Modal } from '@mantine/core';
import { IconColumns1, IconCommand, IconLayoutNavbar, IconMap, IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { language, phrase, t } from '../../../shared/language/translate.ts';
import { leaveLayer } from '../../keyboard/layers.ts';
import { runAction } from '../../session/actions/run-action.ts';
import { goToMap, showCard, showPhase, showPlace } from '../../actions/show.ts';
import { isMac } from '../../session/bridge.ts';
import { projectStore } from '../../session/project-store.ts';
import { sessionStore, useSession } from '../../session/session-store.ts';
import { CardIcon } from '../../ui/kind-icons.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { type Entry, findEntries } from './entries.ts';
import classes from './Palette.module.css';
import { noteRecentAction } from './recent-actions.ts';

const close = (): void => sessionStore.setState({ paletteOpen: false });

/** Everything by name: what can be done, and where one can go. */
export function Palette(): ReactNode {
  const open = useSession((state) => state.paletteOpen);
  if (!open) return null;
  return (
    <Modal.Root opened onClose={close} lockScroll={false} yOffset={88} size={600} padding={0}>
      <Modal.Overlay backgroundOpacity={0.4} />
      <Modal.Content aria-label={t('Command palette')}>
        <Content key={language()} />
      </Modal.Content>
    </Modal.Root>
  );
}

const groupWords = {
  recent: phrase('Recently used'),
  action: phrase('Actions'),
  map: phrase('Go to map'),
  phase: phrase('Go to phase'),
  stage: phrase('Go to stage'),
  card: phrase('Go to card'),
} as const;

/** Where a line is listed; what was chosen lately stands apart until something is typed. */
const groupOf = (entry: Entry | undefined, query: string): keyof typeof groupWords | undefined =>
  entry?.kind === 'action' && entry.recent && query.trim() === '' ? 'recent' : entry?.kind;

function Content(): ReactNode {
  const listId = useId();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  // As it was when this was typed: a change that arrives now would move the lines under the pointer, and what is chosen.
  const entries = useMemo(() => findEntries(query, projectStore.getState().records), [query]);
  const current = Math.min(at, entries.length - 1);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const groupAt = (index: number) => groupOf(entries[index], query);
  const choose = (entry: Entry | undefined): void => {
    if (!entry) return;
    if (entry.kind === 'action') noteRecentAction(entry.id);
    close();
    leaveLayer();
    go(entry);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (by !== undefined) {
      event.preventDefault();
      setAt(Math.min(entries.length - 1, Math.max(0, current + by)));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(entries[current]);
    }
  };
  return (
    <>
      <div className={classes.search}>
        <IconSearch size={18} stroke={1.8} aria-hidden="true" />
        <input
          data-autofocus
          data-palette
          role="combobox"
          aria-label={t('Find an action, map, stage or card')}
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={entries.length === 0 ? undefined : `${listId}-${current}`}
          placeholder={t('Find an action, a stage, a card…')}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className={classes.list} ref={list} id={listId} role="listbox" aria-label={t('Found')}>
        {entries.map((entry, index) => (
          <Line
            key={`${entry.kind}:${entry.id}`}
            id={`${listId}-${index}`}
            entry={entry}
            selected={index === current}
            group={groupAt(index - 1) === groupAt(index) ? undefined : groupAt(index)}
            onChoose={() => choose(entry)}
          />
        ))}
      </div>
      {entries.length === 0 && (
        <p className={classes.nothing} role="status">
          {t('No results for “{{query}}”.', { query })}
        </p>
      )}
    </>
  );
}

type LineProps = {
  readonly id: string;
  readonly entry: Entry;
  readonly selected: boolean;
  /** The group's name above its first line. */
  readonly group: keyof typeof groupWords | undefined;
  readonly onChoose: () => void;
};

function Line({ id, entry, selected, group, onChoose }: LineProps): ReactNode {
  return (
    <>
      {group !== undefined && (
        <div className={classes.group} role="presentation">
          {t(groupWords[group])}
        </div>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the field above has the focus */}
      <div id={id} role="option" aria-selected={selected} className={classes.line} onClick={onChoose}>
        <EntryIcon entry={entry} />
        <span className={classes.label}>{entry.label}</span>
        {'about' in entry && <small>{entry.about}</small>}
        {entry.kind === 'action' && entry.accelerator !== null && (
          <Keys accelerator={entry.accelerator} mac={isMac()} />
        )}
      </div>
    </>
  );
}

function EntryIcon({ entry }: { readonly entry: Entry }): ReactNode {
  const look = { size: 16, stroke: 1.7, 'aria-hidden': true } as const;
  switch (entry.kind) {
    case 'action':
      return <IconCommand {...look} />;
    case 'map':
      return <IconMap {...look} />;
    case 'phase':
      return <IconLayoutNavbar {...look} />;
    case 'stage':
      return <IconColumns1 {...look} />;
    case 'card':
      return <CardIcon kind={entry.cardKind} />;
  }
}

function go(entry: Entry): void {
  switch (entry.kind) {
    case 'action':
      void runAction(entry.id);
      return;
    case 'map':
      goToMap(entry.id);
      return;
    case 'phase':
      showPhase(entry.id);
      return;
    case 'stage':
      showPlace('stage', entry.id);
      return;
    case 'card':
      showCard(entry.id);
  }
}
