import { IconX } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import type { CommandCall } from '../../../shared/commands/registry.ts';
import { phrase, t } from '../../../shared/language/translate.ts';
import { newId } from '../../../shared/model/new-id.ts';
import type { TagLink } from '../../../shared/model/tag.ts';
import { findBy, inOrder } from '../../store/find-by.ts';
import { useProject } from '../../store/project-store.ts';
import { runOrNotice } from '../../store/run-or-notice.ts';
import fields from '../../ui/fields.module.css';
import { Section } from '../../ui/Section.tsx';
import classes from './inspector.module.css';

type Props = { readonly targetKind: TagLink['targetKind']; readonly targetId: string };

/** The tags of a card or a piece of evidence; a new word makes a new tag. */
export function TagLinks({ targetKind, targetId }: Props): ReactNode {
  const listId = useId();
  const table = useProject(({ records }) => records.tag);
  const links = useProject(({ records }) => findBy(records.tagLink, 'targetId', targetId));
  const [name, setName] = useState('');
  const tags = links.flatMap((link) => table.get(link.tagId) ?? []);
  const add = async (): Promise<void> => {
    const wanted = name.trim();
    if (wanted === '') return;
    const known = inOrder(table).find((tag) => tag.name.toLowerCase() === wanted.toLowerCase());
    const tagId = known?.id ?? newId();
    const link: CommandCall = { command: 'link-tag', input: { tagId, targetKind, targetId } };
    const calls = known
      ? [link]
      : [{ command: 'add-tag', input: { id: tagId, name: wanted } } as const, link];
    if (await runOrNotice(calls, phrase('Add tag'))) setName('');
  };
  return (
    <Section title={t('Tags')}>
      {tags.length > 0 && (
        <div className={classes.chips}>
          {tags.map((tag) => (
            <span key={tag.id} className={classes.chip} data-hue={tag.hue}>
              {tag.name}
              <button
                type="button"
                aria-label={t('Take {{tag}} off', { tag: tag.name })}
                onClick={() =>
                  void runOrNotice([{ command: 'unlink-tag', input: { tagId: tag.id, targetId } }])
                }
              >
                <IconX size={12} aria-hidden="true" />
              </button>
            </span>
          ))}
        </div>
      )}
      <div className={fields.field}>
        <input
          aria-label={t('Add tag')}
          placeholder={t('Add a tag')}
          list={listId}
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.currentTarget.value)}
          onBlur={() => void add()}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) void add();
          }}
        />
        <datalist id={listId}>
          {inOrder(table).map((tag) => (
            <option key={tag.id} value={tag.name} />
          ))}
        </datalist>
      </div>
    </Section>
  );
}
