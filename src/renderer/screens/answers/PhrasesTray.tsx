import { type ReactNode, useEffect, useState } from 'react';
import { numberText, t } from '../../../shared/language/translate.ts';
import type { AnswersPhrases } from '../../../shared/protocol/answers-api.ts';
import { filterAnswers, useAnswers } from '../../session/answers-store.ts';
import { askHost } from '../../session/project-store.ts';
import classes from './Tray.module.css';

/** The phrases that most comments of what was found hold; pressed, one finds these comments. */
export function PhrasesTray({ queryId }: { readonly queryId: string }): ReactNode {
  const text = useAnswers((state) => state.filter.text);
  const [found, setFound] = useState<AnswersPhrases | null>(null);
  useEffect(() => {
    let overtaken = false;
    void askHost('answers-phrases', { queryId, most: 60 }).then((answer) => {
      if (!overtaken && answer.ok) setFound(answer.value);
    });
    return () => {
      overtaken = true;
    };
  }, [queryId]);
  return (
    <section className={classes.tray} aria-label={t('Key phrases')}>
      <p className={classes.none}>
        {!found
          ? t('Reading the comments…')
          : found.phrases.length === 0
            ? t('No phrase is in several of these comments.')
            : found.read < found.comments
              ? t('Comments with each phrase, of {{read}} drawn fairly from {{comments}}', {
                  read: numberText(found.read),
                  comments: numberText(found.comments),
                })
              : t('Comments with each phrase, of {{comments}}', { comments: numberText(found.comments) })}
      </p>
      <ul className={classes.phrases}>
        {found?.phrases.map(({ phrase, count }) => {
          const quoted = `"${phrase}"`;
          const isOn = text.includes(quoted);
          return (
            <li key={phrase}>
              <button
                type="button"
                aria-pressed={isOn}
                onClick={() =>
                  filterAnswers({
                    text: isOn ? text.replace(quoted, '').trim() : `${text} ${quoted}`.trim(),
                  })
                }
              >
                <span dir="auto">{phrase}</span>
                <small>{numberText(count)}</small>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
