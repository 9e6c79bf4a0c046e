import { IconSearch, IconX } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { focusMain } from '../../keyboard/main-area.ts';
import { filterAnswers, useAnswers } from '../../session/answers-store.ts';
import searchStyle from '../../ui/search.module.css';
import classes from './AnswersScreen.module.css';
import { goToFound } from './finding.ts';

/** Words that must be in the comments. Enter and arrow down go to what was found, Escape empties and then leaves. */
export function SearchField(): ReactNode {
  const text = useAnswers((state) => state.filter.text);
  const field = useRef<HTMLInputElement>(null);
  return (
    <search className={`${searchStyle.search ?? ''} ${classes.search ?? ''}`}>
      <IconSearch size={15} stroke={1.8} aria-hidden="true" />
      <input
        ref={field}
        type="text"
        data-answers-search=""
        aria-label={t('Search answers')}
        placeholder={t('Search answers')}
        value={text}
        maxLength={500}
        spellCheck={false}
        onChange={(event) => filterAnswers({ text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.stopPropagation();
            if (text === '') focusMain();
            else filterAnswers({ text: '' });
          } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
            event.preventDefault();
            goToFound();
          }
        }}
      />
      {text !== '' && (
        <button
          type="button"
          aria-label={t('Clear text')}
          onClick={() => {
            filterAnswers({ text: '' });
            field.current?.focus();
          }}
        >
          <IconX size={14} aria-hidden="true" />
        </button>
      )}
    </search>
  );
}
