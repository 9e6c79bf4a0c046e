import { useState } from 'react';
import type { ExportOptions } from '../../../shared/exports/export-options.ts';
import type { Preset } from '../../../shared/exports/preset/preset.ts';
import { graphStore } from '../../session/graph-store.ts';
import { prioritiesStore } from '../../session/priorities-store.ts';
import { exportProgress } from '../../session/export-progress.ts';
import { projectStore, useProject } from '../../session/project-store.ts';
import { screenDefinitions } from '../../session/screens.ts';
import { sessionStore, useSession } from '../../session/session-store.ts';
import { choicesWith, type ExportChoices, firstChoices, optionsOf } from './export-choices.ts';

export type ChosenExport = {
  readonly choices: ExportChoices;
  readonly options: ExportOptions;
  readonly set: (change: Partial<ExportChoices>) => void;
  readonly take: (preset: Preset) => void;
};

/** A template is of one client, so it is kept for the project that it was chosen for. */
const projectId = (): string => [...projectStore.getState().records.project.keys()][0] ?? '';

function keptTemplate(): string | null {
  const { template } = exportProgress.getState();
  return template?.projectId === projectId() ? template.name : null;
}

const keepTemplate = (name: string | null): void =>
  exportProgress.setState({ template: name === null ? null : { name, projectId: projectId() } });

/** The content that is on the screen; the map where a format was asked for. */
function wanted(): Pick<ExportChoices, 'what'> & Partial<Pick<ExportChoices, 'format'>> {
  const { dialog, screen } = sessionStore.getState();
  return dialog?.kind === 'export' && dialog.format
    ? { what: 'map', format: dialog.format }
    : { what: screenDefinitions[screen].drawing() };
}

/** What is looked at now is what is most likely wanted. */
const asOnScreen = (): ExportChoices => ({
  ...firstChoices,
  ...wanted(),
  allMaps: prioritiesStore.getState().allMaps,
  proofOf: graphStore.getState().proofOf,
  template: keptTemplate(),
});

/** What is chosen in the export dialog, and the options of the export that follow from it. */
export function useExportChoices(): ChosenExport {
  const mapId = useSession((state) => state.mapId) ?? '';
  const [chosen, setChosen] = useState(asOnScreen);
  // The window may still show the proof of a card that another map has, or none.
  const isOnMap = useProject(
    ({ records }) => records.card.get(graphStore.getState().proofOf ?? '')?.mapId === mapId,
  );
  const choices = isOnMap ? chosen : { ...chosen, proofOf: null };
  const { plan } = prioritiesStore.getState();
  const { flow } = graphStore.getState();
  return {
    choices,
    options: optionsOf(choices, { mapId, plan, flow }),
    set: (change) => {
      if (change.template !== undefined) keepTemplate(change.template);
      setChosen((old) => ({ ...old, ...change }));
    },
    take: (preset) => setChosen((old) => choicesWith(old, preset)),
  };
}
