import { evidenceKinds } from '../../../shared/model/evidence.ts';
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { isWebLink } from '../../../shared/commands/evidence/web-link.ts';
import type { CommandInput } from '../../../shared/commands/registry.ts';
import { t } from '../../../shared/language/translate.ts';
import type { Evidence } from '../../../shared/model/evidence.ts';
import { askMainOrNotice } from '../../session/bridge.ts';
import { type Ran, runOrNotice } from '../../session/run-or-notice.ts';
import { DateField } from '../../ui/DateField.tsx';
import { RowTextField } from '../../ui/RowTextField.tsx';
import { optionsOf, SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { evidenceKindName } from '../../../shared/words/evidence.ts';
import { confidentialityWords } from '../../ui/words.ts';
import { AnswersBehind } from './AnswersBehind.tsx';
import { Attachments } from '../attachments/Attachments.tsx';
import { Comments } from './Comments.tsx';
import { EvidencePlace } from './EvidencePlace.tsx';
import { EvidenceUses } from './EvidenceUses.tsx';
import { Head } from './Head.tsx';
import classes from './EvidenceDetails.module.css';
import { ParticipantField } from './ParticipantField.tsx';
import { PersonaLinks } from './PersonaLinks.tsx';
import { TagLinks } from './TagLinks.tsx';

/** How most links begin, in any language. */
const linkStart = 'https://';

/** One piece of evidence: what it says, where it comes from, and what it proves. */
export function EvidenceDetails({ evidence }: { readonly evidence: Evidence }): ReactNode {
  const edit = (patch: Omit<CommandInput<'edit-evidence'>, 'evidenceId'>): Ran =>
    runOrNotice([{ command: 'edit-evidence', input: { evidenceId: evidence.id, ...patch } }]);
  return (
    <>
      <Head>
        <TextField
          label={t('Title')}
          value={evidence.title}
          asTitle
          spellCheck
          first
          placeholder={t('Untitled evidence')}
          onSave={(title) => edit({ title })}
        />
        <TextField
          label={t('Text or verbatim')}
          value={evidence.text}
          multiline
          placeholder={t('What was said, seen or measured')}
          onSave={(text) => edit({ text })}
        />
        <SelectField
          label={t('Kind')}
          value={evidence.kind}
          options={evidenceKinds.map((value) => ({ value, label: evidenceKindName(value) }))}
          onChange={(kind) => void edit({ kind })}
        />
        <RowTextField
          label={t('Source')}
          value={evidence.source}
          placeholder={t('Where it comes from')}
          onSave={(source) => edit({ source })}
        />
        <ParticipantField evidence={evidence} />
        <DateField label={t('Date')} day={evidence.date} onSave={(date) => edit({ date })} />
        <div className={classes.link}>
          <RowTextField
            label={t('Link')}
            value={evidence.link}
            placeholder={linkStart}
            problemOf={(link) =>
              link.trim() === '' || isWebLink(link.trim())
                ? null
                : t('Begins with https://, http:// or mailto:')
            }
            onSave={(link) => edit({ link: link.trim() })}
          />
          {isWebLink(evidence.link) && (
            <Tooltip label={t('Open link…')}>
              <ActionIcon
                aria-label={t('Open link')}
                onClick={() => void askMainOrNotice('open-link', { url: evidence.link })}
              >
                <IconExternalLink size={16} stroke={1.7} aria-hidden="true" />
              </ActionIcon>
            </Tooltip>
          )}
        </div>
        <SelectField
          label={t('Confidentiality')}
          value={evidence.confidentiality}
          options={optionsOf(confidentialityWords)}
          onChange={(confidentiality) => void edit({ confidentiality })}
        />
      </Head>
      <EvidencePlace evidence={evidence} />
      <EvidenceUses evidence={evidence} />
      <AnswersBehind evidence={evidence} />
      <Attachments ownerKind="evidence" ownerId={evidence.id} title={t('Files')} />
      <PersonaLinks targetKind="evidence" targetId={evidence.id} />
      <TagLinks targetKind="evidence" targetId={evidence.id} />
      <Comments targetKind="evidence" targetId={evidence.id} />
    </>
  );
}
