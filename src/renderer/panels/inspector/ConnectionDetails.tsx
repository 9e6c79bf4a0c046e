import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import type { Connection } from '../../../shared/model/connection.ts';
import { useProject } from '../../session/project-store.ts';
import { type Segment, SegmentField } from '../../ui/SegmentField.tsx';
import { Section } from '../../ui/Section.tsx';
import { showCard } from '../../actions/show.ts';
import { CardIcon } from '../../ui/kind-icons.tsx';
import { titleOf } from '../../ui/words.ts';
import { ConnectionFields, editConnection } from './ConnectionFields.tsx';
import { Head } from './Head.tsx';
import classes from './inspector.module.css';

const kinds = (): readonly Segment<Connection['kind']>[] => [
  { value: 'flow', label: t('Leads to') },
  { value: 'answers', label: t('Addresses') },
];

/** An arrow between two cards. */
export function ConnectionDetails({ connection }: { readonly connection: Connection }): ReactNode {
  const cards = useProject(({ records }) => records.card);
  const ends = [connection.fromCardId, connection.toCardId].flatMap((id) => cards.get(id) ?? []);
  return (
    <>
      <Head>
        <SegmentField
          label={t('Meaning')}
          value={connection.kind}
          segments={kinds()}
          onChange={(kind) => kind && void editConnection(connection, { kind })}
        />
        <ConnectionFields connection={connection} />
      </Head>
      <Section title={t('Between')}>
        <ul className={classes.list}>
          {ends.map((card, index) => (
            <li key={card.id} className={classes.item}>
              <button type="button" onClick={() => showCard(card.id)}>
                <CardIcon kind={card.kind} />
                <span>{titleOf(card, t('Untitled card'))}</span>
                <small>{index === 0 ? t('From') : t('To')}</small>
              </button>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
