import { type ReactNode, useId } from 'react';
import { t } from '../../shared/language/translate.ts';
import type { Choice, Decision } from '../../shared/merge/conflict.ts';
import type { AskedConflict } from '../../shared/merge/merge-preview.ts';
import { MAX_TEXT } from '../../shared/model/fields.ts';
import { SideText } from './SideText.tsx';
import classes from './MergeDialog.module.css';

/** What the sides and choices of a conflict are called, in the language that is spoken. */
export type ChoiceWords = Readonly<Record<Choice, string>> & {
  /** Of a conflict that stays open unless it is decided. */
  readonly open?: {
    readonly later: string;
    /** Where what stands is the only choice. */
    readonly keep: string;
  };
};

type Props = {
  readonly conflict: AskedConflict;
  readonly decision: Decision | undefined;
  readonly words: ChoiceWords;
  /** Has the keyboard when the dialog opens. */
  readonly isFirst?: boolean;
  /** Undefined: nothing is decided any more. */
  readonly onDecide: (decision: Decision | undefined) => void;
};

/** One conflict: what each state says, and what becomes of it. */
export function ConflictRow({ conflict, decision, words, isFirst = false, onDecide }: Props): ReactNode {
  const { title, choices, byDefault, base, mine, theirs } = conflict;
  const own = useId();
  const isOnly = choices.length === 1;
  const chosen = decision?.choice ?? (words.open ? 'later' : byDefault);
  const standing = decision?.choice ?? byDefault;
  const choose = (choice: Choice): void => onDecide(choice === 'edit' ? { choice, text: mine } : { choice });
  return (
    <fieldset className={classes.conflict}>
      <legend dir="auto">{title}</legend>
      {!isOnly && (
        <dl className={classes.states} data-count={base === null ? 2 : 3}>
          {base !== null && <State name={t('Before')} text={base} />}
          <State
            name={words.mine}
            text={mine}
            from={base ?? undefined}
            chosen={standing === 'mine' || standing === 'both'}
          />
          <State name={words.theirs} text={theirs} from={base ?? mine} chosen={standing === 'theirs'} />
        </dl>
      )}
      <div className={classes.choices}>
        {words.open && (
          <label>
            <input
              type="radio"
              name={own}
              checked={chosen === 'later'}
              data-autofocus={isFirst || undefined}
              onChange={() => onDecide(undefined)}
            />
            {words.open.later}
          </label>
        )}
        {choices.map((choice) => (
          <label key={choice}>
            <input type="radio" name={own} checked={chosen === choice} onChange={() => choose(choice)} />
            {isOnly && words.open ? words.open.keep : words[choice]}
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
          onChange={(event) => onDecide({ choice: 'edit', text: event.currentTarget.value })}
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
