import type { ReactNode } from 'react';
import type { LeftPanel } from '../session/session-store.ts';
import { EvidencePanel } from './evidence/EvidencePanel.tsx';
import { FilterPanel } from './filter/FilterPanel.tsx';
import { FindPanel } from './find/FindPanel.tsx';
import { HistoryPanel } from './history/HistoryPanel.tsx';
import { OutlinePanel } from './outline/OutlinePanel.tsx';
import { PersonasPanel } from './personas/PersonasPanel.tsx';

/** The panel at the left that is open. */
export function LeftPanelArea({ panel }: { readonly panel: LeftPanel }): ReactNode {
  switch (panel) {
    case 'outline':
      return <OutlinePanel />;
    case 'find':
      return <FindPanel />;
    case 'evidence':
      return <EvidencePanel />;
    case 'personas':
      return <PersonasPanel />;
    case 'filter':
      return <FilterPanel />;
    case 'history':
      return <HistoryPanel />;
  }
}
