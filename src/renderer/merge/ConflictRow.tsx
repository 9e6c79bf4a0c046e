import { type ReactNode, useId } from 'react';
import { phrase, t } from '../../shared/language/translate.ts';
import type { Choice, Decision } from '../../shared/merge/conflict.ts';
import type { AskedConflict } from '../../shared/merge/merge-preview.ts';
import { MAX_TEXT } from '../../shared/model/fields.ts';
import { decide } from './merge-store.ts';
import { SideText } from './SideText.tsx';
import classes from './MergeDialog.module.css';

const choiceWords: Readonly<Record<Choice, string>> = {
  mine: phrase('Mine'),
  theirs: phrase('Theirs'),
  both: phrase('Both: mine, and theirs as a comment'),
  edit: phrase('Edit'),
};

type Props = { readonly conflict: AskedConflict; readonly decision: Decision | undefined };

/** One conflict: what each state says, and what becomes of it. */
export function ConflictRow({ conflict, decision }: Props): ReactNode {
  const { id, title, choices, byDefault, base, mine, theirs } = conflict;
  const own = useId();
  const chosen = decision?.choice ?? byDefault;
  const choose = (choice: Choice): void =>
    void decide(id, choice === 'edit' ? { choice, text: mine } : { choice });
  return (
    <fieldset className={classes.conflict}>
      <legend dir="auto">{title}</legend>
      <dl className={classes.states} data-count={base === null ? 2 : 3}>
        {base !== null && <State name={t('Before')} text={base} />}
        <State
          name={t('Mine')}
          text={mine}
          from={base ?? undefined}
          chosen={chosen === 'mine' || chosen === 'both'}
        />
        <State name={t('Theirs')} text={theirs} from={base ?? mine} chosen={chosen === 'theirs'} />
      </dl>
      <div className={classes.choices}>
        {choices.map((choice) => (
          <label key={choice}>
            <input type="radio" name={own} checked={chosen === choice} onChange={() => choose(choice)} />
            {t(choiceWords[choice])}
          </label>
        ))}
      </div>
      {decision?.choice === 'edit' && (
        <textarea
          aria-label={t('Text')}
          value={decision.text}
          maxLength={MAX_TEXT}
          rows={3}
          dir="auto"
          spellCheck
          onChange={(event) => void decide(id, { choice: 'edit', text: event.currentTarget.value })}
        />
      )}
    </fieldset>
  );
}

type StateProps = {
  readonly name: string;
  readonly text: string;
  /** What it is held against. */
  readonly from?: string | undefined;
  readonly chosen?: boolean;
};

function State({ name, text, from, chosen = false }: StateProps): ReactNode {
  return (
    <div data-chosen={chosen || undefined}>
      <dt>{name}</dt>
      <dd dir="auto">
        <SideText text={text} from={from} />
      </dd>
    </div>
  );
}
