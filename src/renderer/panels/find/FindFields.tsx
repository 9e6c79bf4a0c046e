import { Button } from '@mantine/core';
import { IconSearch, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { numberText, t } from '../../../shared/language/translate.ts';
import search from '../../ui/search.module.css';
import classes from './FindFields.module.css';
import { type FindState, setFind } from './find-store.ts';
import { hitElementId, HITS_ID } from './HitList.tsx';

type Props = {
  readonly state: FindState;
  /** The key of the hit that Enter goes to. */
  readonly active: string | null;
  /** Texts found. */
  readonly count: number;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onReplace: () => void;
  readonly onReplaceAll: () => void;
};

/** What to find, how, and what to put in its place. */
export function FindFields({ state, active, count, onKeyDown, onReplace, onReplaceAll }: Props): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  const { query, matchCase, wholeWord, replacing, replaceWith } = state;
  const found = active !== null && query !== '';
  return (
    <search className={classes.fields}>
      <div className={search.search}>
        <IconSearch size={15} stroke={1.8} aria-hidden="true" />
        <input
          ref={field}
          type="text"
          dir="auto"
          data-find
          role="combobox"
          aria-label={t('Find')}
          aria-expanded={found}
          aria-controls={HITS_ID}
          aria-autocomplete="list"
          aria-activedescendant={found ? hitElementId(active) : undefined}
          placeholder={t('Find in all texts')}
          value={query}
          maxLength={500}
          onChange={(event) => setFind({ query: event.currentTarget.value, current: null })}
          onKeyDown={onKeyDown}
        />
        {query !== '' && (
          <button
            type="button"
            aria-label={t('Clear text')}
            onClick={() => {
              setFind({ query: '', current: null });
              field.current?.focus();
            }}
          >
            <IconX size={14} aria-hidden="true" />
          </button>
        )}
      </div>
      <div className={classes.options}>
        <Option label={t('Match case')} on={matchCase} onChange={(on) => setFind({ matchCase: on })} />
        <Option label={t('Whole words')} on={wholeWord} onChange={(on) => setFind({ wholeWord: on })} />
        <Option label={t('Replace')} on={replacing} onChange={(on) => setFind({ replacing: on })} />
      </div>
      {replacing && (
        <>
          <div className={search.search} data-plain>
            <input
              type="text"
              dir="auto"
              aria-label={t('Replace with')}
              placeholder={t('Replace with')}
              value={replaceWith}
              maxLength={2_000}
              onChange={(event) => setFind({ replaceWith: event.currentTarget.value })}
              onKeyDown={(event) => {
                if (event.key === 'Enter') {
                  event.preventDefault();
                  if (found) onReplace();
                } else if (event.key.startsWith('Arrow') || event.key.startsWith('Page')) onKeyDown(event);
              }}
            />
          </div>
          <div className={classes.buttons}>
            <Button variant="default" disabled={!found} onClick={onReplace}>
              {t('Replace')}
            </Button>
            <Button variant="default" disabled={!found} onClick={onReplaceAll}>
              {t('Replace all ({{texts}})', { texts: numberText(count) })}
            </Button>
          </div>
        </>
      )}
    </search>
  );
}

type OptionProps = {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
};

/** Something that is on or off, no larger than its words. */
function Option({ label, on, onChange }: OptionProps): ReactNode {
  return (
    <button type="button" className={classes.option} aria-pressed={on} onClick={() => onChange(!on)}>
      {label}
    </button>
  );
}
