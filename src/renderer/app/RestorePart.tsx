import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../../shared/language/translate.ts';
import type { Id } from '../../shared/model/fields.ts';
import type { ProjectRecords } from '../../shared/model/records.ts';
import type { Part } from '../../shared/restore/scope.ts';
import { cardTitle, nameOf } from '../../shared/words/titles.ts';
import { restoreVersion } from '../panels/versions/restore-version.ts';
import { placeOfSelection } from '../selection/place.ts';
import { useProject } from '../session/project-store.ts';
import { type Selection, useSession } from '../session/session-store.ts';

type Offer = { readonly part: Part; readonly label: string; readonly title: string };

/** Brings back the map, stage or card of an earlier version that is open or selected, and leaves everything else as it is now. */
export function RestorePart({ revisionId }: { readonly revisionId: Id }): ReactNode {
  const records = useProject((project) => project.records);
  const mapId = useSession((session) => session.mapId);
  const selection = useSession((session) => session.selection);
  const offers = offersFor(records, mapId, selection);
  return (
    <Menu position="bottom-end" width={340}>
      <Menu.Target>
        <Button
          size="compact-xs"
          variant="default"
          rightSection={<IconChevronDown size={14} aria-hidden="true" />}
        >
          {t('Restore a part')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {offers.map(({ part, label, title }) => (
          <Menu.Item key={part.kind} onClick={() => void restoreVersion(revisionId, title, part)}>
            {label}
          </Menu.Item>
        ))}
        {offers.length < 2 && (
          <Menu.Label>{t('To restore only a stage or a card, select it on the map first.')}</Menu.Label>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

/** What is open or selected, from the whole to its part. Of several cards none is meant. */
function offersFor(
  records: ProjectRecords,
  mapId: string | null,
  selection: Selection | null,
): readonly Offer[] {
  const { stageId, cards } = placeOfSelection(selection, records);
  const map = records.map.get(mapId ?? '');
  const stage = records.stage.get(stageId ?? '');
  const [card] = cards.length === 1 ? cards : [];
  const offers: Offer[] = [];
  if (map) {
    const name = nameOf(map, t('Untitled map'));
    offers.push({
      part: { kind: 'map', id: map.id },
      title: name,
      label: t('Restore map “{{name}}”', { name }),
    });
  }
  if (stage && cards.length <= 1) {
    const name = nameOf(stage, t('Untitled stage'));
    offers.push({
      part: { kind: 'stage', id: stage.id },
      title: name,
      label: t('Restore stage “{{name}}”', { name }),
    });
  }
  if (card) {
    const name = cardTitle(card);
    offers.push({
      part: { kind: 'card', id: card.id },
      title: name,
      label: t('Restore card “{{name}}”', { name }),
    });
  }
  return offers;
}
