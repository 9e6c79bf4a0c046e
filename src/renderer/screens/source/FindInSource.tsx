import { IconChevronDown, IconChevronUp, IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { t } from '../../../shared/language/translate.ts';
import type { Source } from '../../../shared/model/source.ts';
import { sourceStore, useSource } from '../../session/source-store.ts';
import { findHere, goToMatch, matchesIn, matchWords } from '../../sources/find-in-source.ts';
import { goToMainArea } from '../../ui/areas.ts';
import search from '../../ui/search.module.css';
import classes from './FindInSource.module.css';

/** Finds words in the text that is read. Enter goes on, Escape goes back to the text with the words selected. */
export function FindInSource({ source }: { readonly source: Source }): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  const { find, anchor, caret } = useSource((state) => state);
  const matches = matchesIn(source.text, find);
  const words =
    find.query.trim() === ''
      ? ''
      : matchWords(matches, { start: Math.min(anchor, caret), end: Math.max(anchor, caret) });
  const onKeyDown = (event: KeyboardEvent): void => {
    const isUp = event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey);
    if (event.key === 'Escape') {
      event.stopPropagation();
      goToMainArea();
    } else if (isUp || event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault();
      goToMatch(source, isUp ? -1 : 1);
    }
  };
  const go = (by: 1 | -1): void => {
    goToMatch(source, by);
    field.current?.focus();
  };
  return (
    <search
      className={`${search.search ?? ''} ${classes.find ?? ''}`}
      data-counted={words !== '' || undefined}
    >
      <IconSearch size={15} stroke={1.8} aria-hidden="true" />
      <input
        ref={field}
        type="text"
        dir="auto"
        data-find-in-source=""
        aria-label={t('Find in this source')}
        aria-keyshortcuts="F"
        placeholder={t('Find in this source')}
        value={find.query}
        maxLength={500}
        spellCheck={false}
        onChange={({ currentTarget }) => findHere(source, currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {words !== '' && (
        <span className={classes.count}>
          <output>{words}</output>
          <button
            type="button"
            aria-label={t('Previous result')}
            disabled={matches.length === 0}
            onClick={() => go(-1)}
          >
            <IconChevronUp size={15} aria-hidden="true" />
          </button>
          <button
            type="button"
            aria-label={t('Next result')}
            disabled={matches.length === 0}
            onClick={() => go(1)}
          >
            <IconChevronDown size={15} aria-hidden="true" />
          </button>
        </span>
      )}
    </search>
  );
}

/** Gives the keyboard to the field, with its words selected. */
export function goToFind(): void {
  const field = document.querySelector<HTMLInputElement>('[data-find-in-source]');
  field?.focus();
  field?.select();
}

/** Ends the search: nothing is marked as found any more. */
export const endFind = (): void => sourceStore.setState(({ find }) => ({ find: { ...find, query: '' } }));
