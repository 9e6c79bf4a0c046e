import { t } from '../../language/translate.ts';
import type { FieldDetail } from './field-words.ts';
import type { Detail } from './lines.ts';
import { stateNames } from './state-words.ts';
import { type WordRun, withoutLongRuns } from './word-difference.ts';

/** A detail where text has one look: words that were replaced are ‘[a week → two weeks]’. */
export function detailText(detail: Detail, isNew: boolean): string {
  switch (detail.kind) {
    case 'move':
      return detail.text;
    case 'field':
      return isNew ? `${detail.name}: ${detail.to}` : fieldText(detail);
    case 'attached':
      return [`${t(stateNames[detail.state])}: ${detail.text}`, ...detail.fields.map(fieldText)].join('\n');
  }
}

function fieldText({ name, from, to, words }: FieldDetail): string {
  if (words) return `${name}: ${runsText(withoutLongRuns(words))}`;
  if (from === '' && to === '') return t('{{field}} changed', { field: name });
  return `${name}: ${from || t('empty')} → ${to || t('empty')}`;
}

function runsText(runs: readonly WordRun[]): string {
  let said = '';
  runs.forEach((run, index) => {
    const [former, next] = [runs[index - 1], runs[index + 1]];
    if (run.in === 'both') said += run.text;
    else if (run.in === 'before')
      said += next?.in === 'after' ? `[${run.text} → ${next.text}]` : `[− ${run.text}]`;
    else if (former?.in !== 'before') said += `[+ ${run.text}]`;
  });
  return said;
}
