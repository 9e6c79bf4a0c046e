import { type ReactNode, useId, useState } from 'react';
import type { CommandCall } from '../../../shared/commands/registry.ts';
import { newId } from '../../../shared/model/new-id.ts';
import { inOrder } from '../../session/find-by.ts';
import { useProject } from '../../session/project-store.ts';
import fields from '../../ui/fields.module.css';
import { useSending, withoutSent } from '../../ui/use-sending.ts';

type Props = {
  readonly label: string;
  readonly placeholder: string;
  /** Puts the tag where it belongs, after the calls that make it where it is new. True when it was done. */
  readonly onPut: (tagId: string, first: readonly CommandCall[]) => Promise<boolean>;
};

/** A word becomes a tag: one that is there by that name, or a new one. */
export function TagField({ label, placeholder, onPut }: Props): ReactNode {
  const listId = useId();
  const tags = useProject(({ records }) => records.tag);
  const [name, setName] = useState('');
  const send = useSending(
    (wanted) => {
      const known = inOrder(tags).find((tag) => tag.name.toLowerCase() === wanted.toLowerCase());
      const id = known?.id ?? newId();
      const made: readonly CommandCall[] = known ? [] : [{ command: 'add-tag', input: { id, name: wanted } }];
      return onPut(id, made);
    },
    (sent) => setName((now) => withoutSent(now, sent)),
  );
  return (
    <div className={fields.field}>
      <input
        data-inspector="tag"
        aria-label={label}
        placeholder={placeholder}
        list={listId}
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.currentTarget.value)}
        onBlur={() => void send(name)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void send(name);
        }}
      />
      <datalist id={listId}>
        {inOrder(tags).map((tag) => (
          <option key={tag.id} value={tag.name} />
        ))}
      </datalist>
    </div>
  );
}
