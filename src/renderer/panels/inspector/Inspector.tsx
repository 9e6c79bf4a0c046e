import { type ReactNode, useDeferredValue, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { t } from '../../../shared/language/translate.ts';
import { drawsLater } from '../../keyboard/drawn-later.ts';
import { useAnswers } from '../../session/answers-store.ts';
import { useProject } from '../../session/project-store.ts';
import { type Selection, sessionStore, useSession } from '../../session/session-store.ts';
import { Panel } from '../../ui/Panel.tsx';
import { RecordOfFields } from '../../ui/record-of-fields.ts';
import { cardKindName } from '../../../shared/words/cards.ts';
import { AnswerDetails } from './AnswerDetails.tsx';
import { CardDetails } from './CardDetails.tsx';
import { CardsDetails } from './CardsDetails.tsx';
import { ConnectionDetails } from './ConnectionDetails.tsx';
import { EvidenceDetails } from './EvidenceDetails.tsx';
import { InspectorMenu } from './InspectorMenu.tsx';
import { LaneDetails } from './LaneDetails.tsx';
import { MapDetails } from './MapDetails.tsx';
import { PersonaDetails } from './PersonaDetails.tsx';
import { PhaseDetails } from './PhaseDetails.tsx';
import { StageDetails } from './StageDetails.tsx';
import { StepDetails } from './StepDetails.tsx';
import { keyOfShown, type Shown, shownBy } from './shown.ts';

/** Everything about what is selected; about the map where nothing is. */
export function Inspector(): ReactNode {
  const selection = useSelectionToShow();
  const mapId = useSession((state) => state.mapId);
  const records = useProject((state) => state.records);
  const shown = shownBy(selection, mapId, records);
  const isOfAnswers = useSession((state) => state.screen === 'answers');
  const isBeside = useAnswers((state) => state.isBeside);
  if (isOfAnswers && isBeside) {
    return (
      <Panel title={t('Answer')} side="right" about="answer" toggle="toggle-inspector">
        <AnswerDetails />
      </Panel>
    );
  }
  return (
    <Panel
      title={shown ? titleOfShown(shown) : t('Inspector')}
      side="right"
      about={shown ? keyOfShown(shown) : ''}
      actions={shown && <InspectorMenu shown={shown} />}
      toggle="toggle-inspector"
    >
      {shown && (
        <RecordOfFields value={keyOfShown(shown)}>
          <Details shown={shown} />
        </RecordOfFields>
      )}
    </Panel>
  );
}

/**
 * Cards are shown after the map has answered: a press or a held arrow key never waits for a panel full of fields. Whoever
 * goes to the panel meanwhile finds the fields of what is selected, never of what was.
 */
function useSelectionToShow(): Selection | null {
  const selected = useSession((state) => state.selection);
  const settled = useDeferredValue(selected);
  const [wanted, show] = useState(selected);
  const late = selected?.kind === 'cards' && wanted !== selected;
  const selection = late ? settled : selected;
  const shown = useRef(selection);
  useLayoutEffect(() => {
    shown.current = selection;
  });
  useEffect(
    () =>
      drawsLater(() => {
        const now = sessionStore.getState().selection;
        if (shown.current !== now) flushSync(() => show(now));
      }),
    [],
  );
  return selection;
}

function titleOfShown(shown: Shown): string {
  switch (shown.kind) {
    case 'card':
      return cardKindName(shown.card.kind);
    case 'cards':
      return t('{{count}} cards', { count: shown.cards.length });
    case 'phase':
      return t('Phase');
    case 'stage':
      return t('Stage');
    case 'step':
      return t('Step');
    case 'lane':
      return t('Lane');
    case 'connection':
      return t('Connection');
    case 'evidence':
      return t('Evidence', { context: 'piece' });
    case 'persona':
      return t('Persona');
    case 'map':
      return t('Map');
  }
}

/** Each keyed by its record, so that a text being typed never moves to another one. */
function Details({ shown }: { readonly shown: Shown }): ReactNode {
  switch (shown.kind) {
    case 'card':
      return <CardDetails key={shown.card.id} card={shown.card} />;
    case 'cards':
      return <CardsDetails key={keyOfShown(shown)} cards={shown.cards} />;
    case 'phase':
      return <PhaseDetails key={keyOfShown(shown)} phase={shown.phase} />;
    case 'stage':
      return <StageDetails key={shown.stage.id} stage={shown.stage} />;
    case 'step':
      return <StepDetails key={shown.step.id} step={shown.step} />;
    case 'lane':
      return <LaneDetails key={shown.lane.id} lane={shown.lane} />;
    case 'connection':
      return <ConnectionDetails key={shown.connection.id} connection={shown.connection} />;
    case 'evidence':
      return <EvidenceDetails key={shown.evidence.id} evidence={shown.evidence} />;
    case 'persona':
      return <PersonaDetails key={shown.persona.id} persona={shown.persona} />;
    case 'map':
      return <MapDetails key={shown.map.id} map={shown.map} />;
  }
}
