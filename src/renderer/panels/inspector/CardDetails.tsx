import type { ReactNode } from 'react';
import { makesClaim } from '../../../shared/layout/view.ts';
import { t } from '../../../shared/language/translate.ts';
import type { Card } from '../../../shared/model/card.ts';
import { TextField } from '../../ui/TextField.tsx';
import { Attachments } from '../attachments/Attachments.tsx';
import { AnswerLinks } from './AnswerLinks.tsx';
import { CardConnections } from './CardConnections.tsx';
import { CardHistory } from './CardHistory.tsx';
import { CardPlace } from './CardPlace.tsx';
import { AnswerMeasures } from './AnswerMeasures.tsx';
import { Comments } from './Comments.tsx';
import { editCard } from './edit-card.ts';
import { EvidenceLinks } from './EvidenceLinks.tsx';
import { Head } from './Head.tsx';
import { MeasureFields } from './MeasureFields.tsx';
import { OpportunityFields } from './OpportunityFields.tsx';
import { PainPointFields } from './PainPointFields.tsx';
import { PersonaLinks } from './PersonaLinks.tsx';
import { TagLinks } from './TagLinks.tsx';
import { TouchpointFields } from './TouchpointFields.tsx';

/** One card: its text, what its kind asks for, and everything that hangs on it. */
export function CardDetails({ card }: { readonly card: Card }): ReactNode {
  return (
    <>
      <Head>
        <TextField
          label={t('Title')}
          value={card.title}
          asTitle
          spellCheck
          first
          placeholder={t('Untitled card')}
          onSave={(title) => editCard(card, { title })}
        />
        <TextField
          label={t('Text')}
          value={card.body}
          multiline
          placeholder={t('Add details')}
          onSave={(body) => editCard(card, { body })}
        />
        <KindFields card={card} />
      </Head>
      <AnswerLinks card={card} />
      <AnswerMeasures kind="card" id={card.id} />
      <EvidenceLinks targetKind="card" targetId={card.id} claims={makesClaim(card)} />
      <Attachments
        ownerKind="card"
        ownerId={card.id}
        title={card.kind === 'image' ? t('Image') : t('Files')}
      />
      <CardConnections card={card} />
      <CardPlace cards={[card]} />
      <TagLinks targetKind="card" targetId={card.id} />
      <PersonaLinks targetKind="card" targetId={card.id} />
      <Comments targetKind="card" targetId={card.id} />
      <CardHistory card={card} />
    </>
  );
}

function KindFields({ card }: { readonly card: Card }): ReactNode {
  switch (card.kind) {
    case 'pain-point':
      return <PainPointFields card={card} />;
    case 'opportunity':
      return <OpportunityFields card={card} />;
    case 'touchpoint':
      return <TouchpointFields card={card} />;
    case 'measure':
      return <MeasureFields card={card} />;
    case 'action':
    case 'thought':
    case 'note':
    case 'image':
      return null;
  }
}
