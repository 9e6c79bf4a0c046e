import type { Doubt, Reason } from '../../feedback/guess/reason.ts';
import { language, numberText, phrase, t } from '../../language/translate.ts';
import { dateOrderName, personalName } from './role-words.ts';

const seconds: Readonly<Record<Extract<Reason, { kind: 'second' }>['of'], string>> = {
  date: phrase('Another column is the date already.'),
  'row-id': phrase('Another column is the row ID already.'),
  respondent: phrase('Another column is the respondent already.'),
};

/** Why a column is taken for what it is, in a sentence. */
export function reasonText(reason: Reason): string {
  switch (reason.kind) {
    case 'layout':
      return t('This kind of file has this column.');
    case 'header':
      return t('Its header says so.');
    case 'whole-numbers':
      return t('Whole numbers from {{low}} to {{high}}.', rangeOf(reason));
    case 'numbers':
      return t('Numbers from {{low}} to {{high}}.', rangeOf(reason));
    case 'stars':
      return t('Its answers are stars.');
    case 'words':
      return reason.family === 'order'
        ? t('Few short answers in words.')
        : t('Its answers are a usual set of words.');
    case 'dates':
      return reason.order === null
        ? t('Its values are dates.')
        : t('Its values are dates. {{order}}.', { order: dateOrderName(reason.order) });
    case 'second':
      return t(seconds[reason.of]);
    case 'shape':
      return reason.of === 'link'
        ? t('Its values are web addresses.')
        : t('Its values look like this: {{kind}}.', { kind: personalName(reason.of) });
    case 'unique':
      return t('Every value is different.');
    case 'few-values':
      return t('It has {{count}} different values.', { count: reason.count });
    case 'places':
      return t('{{count}} of its values are names of stages, steps or touchpoints.', { count: reason.count });
    case 'long-text':
      return t('Sentences of {{count}} characters on average.', { count: Math.round(reason.length) });
    case 'empty':
      return t('It has no values.');
    case 'nothing-known':
      return t('Neither its name nor its values say what it is.');
  }
}

/** What a person should look at in a column, in a sentence. */
export function doubtText(doubt: Doubt): string {
  switch (doubt.kind) {
    case 'date-order':
      return doubt.doubt === 'mixed'
        ? t('Some dates have the day first and some the month: {{examples}}. Say how to read the others.', {
            examples: listed(Object.values(doubt.examples)),
          })
        : t('Its dates do not show which number is the day. Say which comes first.');
    case 'direction':
      return t('Check which end of the scale is the good one.');
    case 'scale':
      return t('No answer uses the end of the scale. Check its length.');
    case 'word-order':
      return t('No usual set has these words. Check their numbers.');
    case 'one-number':
      return t('Different words have one number: {{words}}.', {
        words: doubt.words.map((words) => listed(words)).join('; '),
      });
    case 'codes':
      return t('Values beyond the scale look like codes for “no answer”: {{values}}.', {
        values: listed(doubt.values),
      });
  }
}

const rangeOf = ({ low, high }: { readonly low: number; readonly high: number }) => ({
  low: numberText(low),
  high: numberText(high),
});

const listed = (texts: readonly string[]): string =>
  new Intl.ListFormat(language(), { type: 'conjunction' }).format(texts);
