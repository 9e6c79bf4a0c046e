import {
  type Icon,
  IconBook2,
  IconChartBar,
  IconChecklist,
  IconFileDescription,
  IconFilter,
  IconGauge,
  IconHistory,
  IconListTree,
  IconMessage,
  IconSearch,
  IconUsers,
  IconVersions,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { LeftPanel } from '../session/left-panels.ts';
import { later } from '../ui/later.ts';

/** How each panel at the left edge looks in the rail, and what it shows: loaded when the page is idle. */
export const leftPanelViews: Readonly<
  Record<LeftPanel, { readonly icon: Icon; readonly component: ComponentType }>
> = {
  outline: {
    icon: IconListTree,
    component: later(async () => (await import('./outline/OutlinePanel.tsx')).OutlinePanel),
  },
  find: { icon: IconSearch, component: later(async () => (await import('./find/FindPanel.tsx')).FindPanel) },
  evidence: {
    icon: IconFileDescription,
    component: later(async () => (await import('./evidence/EvidencePanel.tsx')).EvidencePanel),
  },
  sources: {
    icon: IconBook2,
    component: later(async () => (await import('./sources/SourcesPanel.tsx')).SourcesPanel),
  },
  personas: {
    icon: IconUsers,
    component: later(async () => (await import('./personas/PersonasPanel.tsx')).PersonasPanel),
  },
  feedback: {
    icon: IconChartBar,
    component: later(async () => (await import('./feedback/FeedbackPanel.tsx')).FeedbackPanel),
  },
  measures: {
    icon: IconGauge,
    component: later(async () => (await import('./measures/MeasuresPanel.tsx')).MeasuresPanel),
  },
  comments: {
    icon: IconMessage,
    component: later(async () => (await import('./comments/CommentsPanel.tsx')).CommentsPanel),
  },
  gaps: {
    icon: IconChecklist,
    component: later(async () => (await import('./gaps/GapsPanel.tsx')).GapsPanel),
  },
  filter: {
    icon: IconFilter,
    component: later(async () => (await import('./filter/FilterPanel.tsx')).FilterPanel),
  },
  history: {
    icon: IconHistory,
    component: later(async () => (await import('./history/HistoryPanel.tsx')).HistoryPanel),
  },
  versions: {
    icon: IconVersions,
    component: later(async () => (await import('./versions/VersionsPanel.tsx')).VersionsPanel),
  },
};
