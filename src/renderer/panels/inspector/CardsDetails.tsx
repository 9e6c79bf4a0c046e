import type { ReactNode } from 'react';
import { type Card, severityNames } from '../../../shared/model/card.ts';
import type { CommandInput } from '../../../shared/commands/registry.ts';
import { Button } from '@mantine/core';
import { runAction } from '../../actions/run-action.ts';
import { runOrNotice } from '../../store/run-or-notice.ts';
import { RowTextField } from '../../ui/RowTextField.tsx';
import { optionsOf, SelectField } from '../../ui/SelectField.tsx';
import { cardKindWords, counted, statusWords } from '../../ui/words.ts';
import { CardPlace, shared } from './CardPlace.tsx';
import { Head } from './Head.tsx';
import classes from './inspector.module.css';

/** Several cards at once: what they share, and setting it for all. */
export function CardsDetails({ cards }: { readonly cards: readonly Card[] }): ReactNode {
  const edit = (some: readonly Card[], fields: CommandInput<'edit-cards'>['fields']): Promise<unknown> =>
    runOrNotice([{ command: 'edit-cards', input: { cardIds: some.map(({ id }) => id), fields } }]);
  const pains = cards.filter((card) => card.kind === 'pain-point');
  const worked = cards.filter((card) => card.kind === 'pain-point' || card.kind === 'opportunity');
  const severity = shared(pains, (card) => card.severity);
  const owner = shared(worked, (card) => card.owner);
  return (
    <>
      <Head>
        <p className={classes.note}>{kindsSummary(cards)}</p>
        {pains.length > 0 && (
          <SelectField
            label="Severity"
            value={severity === null ? 'none-yet' : `${severity}`}
            options={severityOptions}
            onChange={(next) => void edit(pains, { severity: next === 'none-yet' ? null : Number(next) })}
          />
        )}
        {worked.length > 0 && (
          <>
            <SelectField
              label="Status"
              value={shared(worked, (card) => card.status)}
              options={optionsOf(statusWords)}
              onChange={(status) => void edit(worked, { status })}
            />
            <RowTextField
              label="Owner"
              value={owner === 'mixed' ? '' : owner}
              placeholder={owner === 'mixed' ? 'Mixed' : 'Nobody yet'}
              onSave={(next) => edit(worked, { owner: next })}
            />
          </>
        )}
        <Button variant="default" onClick={() => void runAction('connect-cards')}>
          Connect in this order
        </Button>
      </Head>
      <CardPlace cards={cards} />
    </>
  );
}

const severityOptions = [
  { value: 'none-yet', label: 'Not judged' },
  ...severityNames.map((name, value) => ({ value: `${value}`, label: `${value} ${name}` })),
];

/** '2 pain points, 1 action' */
function kindsSummary(cards: readonly Card[]): string {
  return [...Map.groupBy(cards, (card) => card.kind)]
    .map(([kind, some]) => counted(some.length, cardKindWords[kind].toLowerCase()))
    .join(', ');
}
