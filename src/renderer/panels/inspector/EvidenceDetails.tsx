import { ActionIcon, Tooltip } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { isWebLink } from '../../../shared/commands/web-link.ts';
import type { CommandInput } from '../../../shared/commands/registry.ts';
import type { Evidence } from '../../../shared/model/evidence.ts';
import { askMainOrNotice } from '../../app/bridge.ts';
import { runOrNotice } from '../../store/run-or-notice.ts';
import { RowTextField } from '../../ui/RowTextField.tsx';
import { optionsOf, SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { confidentialityWords, evidenceKindWords } from '../../ui/words.ts';
import { Attachments } from '../attachments/Attachments.tsx';
import { Comments } from './Comments.tsx';
import { EvidenceUses } from './EvidenceUses.tsx';
import { Head } from './Head.tsx';
import classes from './EvidenceDetails.module.css';
import { PersonaLinks } from './PersonaLinks.tsx';
import { TagLinks } from './TagLinks.tsx';

/** One piece of evidence: what it says, where it comes from, and what it proves. */
export function EvidenceDetails({ evidence }: { readonly evidence: Evidence }): ReactNode {
  const edit = (patch: Omit<CommandInput<'edit-evidence'>, 'evidenceId'>): Promise<unknown> =>
    runOrNotice([{ command: 'edit-evidence', input: { evidenceId: evidence.id, ...patch } }]);
  return (
    <>
      <Head>
        <TextField
          label="Title"
          value={evidence.title}
          asTitle
          first
          placeholder="Untitled evidence"
          onSave={(title) => edit({ title })}
        />
        <TextField
          label="Text or verbatim"
          value={evidence.text}
          multiline
          placeholder="What was said, seen or measured"
          onSave={(text) => edit({ text })}
        />
        <SelectField
          label="Kind"
          value={evidence.kind}
          options={optionsOf(evidenceKindWords)}
          onChange={(kind) => void edit({ kind })}
        />
        <RowTextField
          label="Source"
          value={evidence.source}
          placeholder="Who or what said it"
          onSave={(source) => edit({ source })}
        />
        <RowTextField
          label="Date"
          type="date"
          value={evidence.date ?? ''}
          onSave={(date) => edit({ date: date === '' ? null : date })}
        />
        <div className={classes.link}>
          <RowTextField
            label="Link"
            value={evidence.link}
            placeholder="https://"
            problemOf={(link) =>
              link.trim() === '' || isWebLink(link.trim()) ? null : 'Begins with https://, http:// or mailto:'
            }
            onSave={(link) => edit({ link: link.trim() })}
          />
          {isWebLink(evidence.link) && (
            <Tooltip label="Open link…">
              <ActionIcon
                aria-label="Open link"
                onClick={() => void askMainOrNotice('open-link', { url: evidence.link })}
              >
                <IconExternalLink size={16} stroke={1.7} aria-hidden="true" />
              </ActionIcon>
            </Tooltip>
          )}
        </div>
        <SelectField
          label="Confidentiality"
          value={evidence.confidentiality}
          options={optionsOf(confidentialityWords)}
          onChange={(confidentiality) => void edit({ confidentiality })}
        />
      </Head>
      <EvidenceUses evidence={evidence} />
      <Attachments ownerKind="evidence" ownerId={evidence.id} title="Files" />
      <PersonaLinks targetKind="evidence" targetId={evidence.id} />
      <TagLinks targetKind="evidence" targetId={evidence.id} />
      <Comments targetKind="evidence" targetId={evidence.id} />
    </>
  );
}
