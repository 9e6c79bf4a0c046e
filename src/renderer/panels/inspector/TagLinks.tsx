import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { CommandCall } from '../../../shared/commands/registry.ts';
import { t } from '../../../shared/language/translate.ts';
import type { TagLink } from '../../../shared/model/tag.ts';
import { findBy } from '../../session/find-by.ts';
import { useProject } from '../../session/project-store.ts';
import { runOrNotice } from '../../session/run-or-notice.ts';
import { Section } from '../../ui/Section.tsx';
import classes from './inspector.module.css';
import { TagField } from './TagField.tsx';

type Props = { readonly targetKind: TagLink['targetKind']; readonly targetId: string };

/** The tags of a card or a piece of evidence; a new word makes a new tag. */
export function TagLinks({ targetKind, targetId }: Props): ReactNode {
  const table = useProject(({ records }) => records.tag);
  const links = useProject(({ records }) => findBy(records.tagLink, 'targetId', targetId));
  const tags = links.flatMap((link) => table.get(link.tagId) ?? []);
  const put = async (tagId: string, first: readonly CommandCall[]): Promise<boolean> => {
    const link: CommandCall = { command: 'link-tag', input: { tagId, targetKind, targetId } };
    return (await runOrNotice([...first, link], 'add-tag')) !== undefined;
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
                aria-label={t('Remove {{tag}}', { tag: tag.name })}
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
      <TagField label={t('Add tag')} placeholder={t('Add a tag')} onPut={put} />
    </Section>
  );
}
