import type { ReactNode } from 'react';
import type { CommandCall } from '../../../shared/commands/registry.ts';
import { t } from '../../../shared/language/translate.ts';
import type { Evidence } from '../../../shared/model/evidence.ts';
import { newId } from '../../../shared/model/new-id.ts';
import { inOrder } from '../../session/find-by.ts';
import { useProject } from '../../session/project-store.ts';
import { runOrNotice } from '../../session/run-or-notice.ts';
import { SelectField } from '../../ui/SelectField.tsx';

const NOBODY = 'nobody';
const NEW = 'new';

/** Who said it: pieces of one participant count as one person. */
export function ParticipantField({ evidence }: { readonly evidence: Evidence }): ReactNode {
  const participants = useProject(({ records }) => inOrder(records.participant));
  const give = (value: string): void => {
    const fresh = newId();
    const participantId = value === NOBODY ? null : value === NEW ? fresh : value;
    const calls: CommandCall[] = [
      ...(value === NEW ? [{ command: 'add-participant' as const, input: { id: fresh } }] : []),
      { command: 'edit-evidence', input: { evidenceId: evidence.id, participantId } },
    ];
    void runOrNotice(calls, 'edit-evidence');
  };
  return (
    <SelectField
      label={t('Participant')}
      value={evidence.participantId ?? NOBODY}
      options={[
        { value: NOBODY, label: t('Unknown person') },
        ...participants.map(({ id, code }) => ({ value: id, label: code })),
        { value: NEW, label: t('New participant') },
      ]}
      onChange={give}
    />
  );
}
