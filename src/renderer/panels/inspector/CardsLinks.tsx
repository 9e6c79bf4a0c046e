import type { ReactNode } from 'react';
import type { CommandCall } from '../../../shared/commands/registry.ts';
import { t } from '../../../shared/language/translate.ts';
import type { Card } from '../../../shared/model/card.ts';
import type { Hue } from '../../../shared/model/palette.ts';
import { findBy, inOrder } from '../../session/find-by.ts';
import { useProject } from '../../session/project-store.ts';
import { runOrNotice } from '../../session/run-or-notice.ts';
import { personasInOrder } from '../../session/select-records.ts';
import { Section } from '../../ui/Section.tsx';
import { nameOf } from '../../ui/words.ts';
import classes from './inspector.module.css';
import { TagField } from './TagField.tsx';

type Props = { readonly cards: readonly Card[] };

/** The tags on any of these cards: on all, or mixed. A word puts its tag on all of them. */
export function CardsTags({ cards }: Props): ReactNode {
  const tags = useProject(({ records }) => records.tag);
  const links = useProject(({ records }) => records.tagLink);
  const withTag = (tagId: string): ReadonlySet<string> =>
    new Set(findBy(links, 'tagId', tagId).map(({ targetId }) => targetId));
  const put = async (tagId: string, first: readonly CommandCall[] = []): Promise<boolean> => {
    const has = withTag(tagId);
    const calls = cards
      .filter(({ id }) => !has.has(id))
      .map(
        ({ id }): CommandCall => ({
          command: 'link-tag',
          input: { tagId, targetKind: 'card', targetId: id },
        }),
      );
    if (calls.length === 0) return true;
    return (await runOrNotice([...first, ...calls], 'tag-cards')) !== undefined;
  };
  const take = (tagId: string): Promise<unknown> =>
    runOrNotice(
      cards.map(({ id }) => ({ command: 'unlink-tag', input: { tagId, targetId: id } })),
      'untag-cards',
    );
  return (
    <Section title={t('Tags')}>
      <div className={classes.chips}>
        {inOrder(tags).map((tag) => {
          const has = withTag(tag.id);
          return (
            <Chip
              key={tag.id}
              name={tag.name}
              hue={tag.hue}
              count={cards.filter(({ id }) => has.has(id)).length}
              of={cards.length}
              onlyWhereUsed
              onPut={() => void put(tag.id)}
              onTake={() => void take(tag.id)}
            />
          );
        })}
      </div>
      <TagField label={t('Add tag to all')} placeholder={t('Add a tag to all')} onPut={put} />
    </Section>
  );
}

/** Which personas these cards are about: all of them, some, or none. */
export function CardsPersonas({ cards }: Props): ReactNode {
  const personas = useProject(({ records }) => personasInOrder(records));
  const links = useProject(({ records }) => records.personaLink);
  if (personas.length === 0) return null;
  return (
    <Section title={t('Personas')}>
      <div className={classes.chips}>
        {personas.map((persona) => {
          const has = new Set(findBy(links, 'personaId', persona.id).map(({ targetId }) => targetId));
          const without = cards.filter(({ id }) => !has.has(id));
          return (
            <Chip
              key={persona.id}
              name={nameOf(persona, t('Unnamed persona'))}
              hue={persona.hue}
              count={cards.length - without.length}
              of={cards.length}
              onPut={() =>
                void runOrNotice(
                  without.map(({ id }) => ({
                    command: 'link-persona',
                    input: { personaId: persona.id, targetKind: 'card', targetId: id },
                  })),
                  'link-persona-to-cards',
                )
              }
              onTake={() =>
                void runOrNotice(
                  cards.map(({ id }) => ({
                    command: 'unlink-persona',
                    input: { personaId: persona.id, targetId: id },
                  })),
                  'unlink-persona-from-cards',
                )
              }
            />
          );
        })}
      </div>
    </Section>
  );
}

type ChipProps = {
  readonly name: string;
  readonly hue: Hue;
  /** On how many of the cards it is. */
  readonly count: number;
  readonly of: number;
  readonly onlyWhereUsed?: boolean;
  readonly onPut: () => void;
  readonly onTake: () => void;
};

/** A switch for all cards at once. Mixed, it says on how many it is; pressing it puts it on the rest. */
function Chip({ name, hue, count, of, onlyWhereUsed = false, onPut, onTake }: ChipProps): ReactNode {
  if (onlyWhereUsed && count === 0) return null;
  const state = count === 0 ? false : count === of ? true : ('mixed' as const);
  return (
    <button
      type="button"
      className={classes.chip}
      data-hue={hue}
      data-off={state === true ? undefined : true}
      aria-pressed={state}
      onClick={state === true ? onTake : onPut}
    >
      {state === 'mixed' ? t('{{name}} · mixed, {{some}} of {{all}}', { name, some: count, all: of }) : name}
    </button>
  );
}
