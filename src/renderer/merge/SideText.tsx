import type { ReactNode } from 'react';
import { t } from '../../shared/language/translate.ts';
import { wordDifference } from '../../shared/compare/words/word-difference.ts';
import classes from './MergeDialog.module.css';

type Props = {
  readonly text: string;
  /** What it was before, or what it is held against; undefined where it is itself what the others are held against. */
  readonly from?: string | undefined;
};

/** What one state says, with the words marked that went and came where it is a text that was worked on. */
export function SideText({ text, from }: Props): ReactNode {
  if (text === '') return <i>{t('nothing')}</i>;
  const runs = from === undefined ? [] : wordDifference(from, text);
  // Another text altogether, or the same one, is read best as it is.
  if (!runs.some((run) => run.in === 'both') || runs.length < 2) return text;
  return (
    <span className={classes.words}>
      {runs.map((run, index) => {
        // Runs follow from the texts, so their places name them.
        if (run.in === 'before') return <del key={index}>{run.text}</del>;
        return run.in === 'after' ? <ins key={index}>{run.text}</ins> : run.text;
      })}
    </span>
  );
}
