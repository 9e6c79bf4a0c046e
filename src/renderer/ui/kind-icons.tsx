import {
  IconBulb,
  IconChartBar,
  IconClipboardList,
  IconClick,
  IconDeviceLaptop,
  IconEye,
  IconFileText,
  IconMessage2,
  IconMessages,
  IconMoodSmile,
  IconMoodSad,
  IconNote,
  IconPhoto,
  IconReportAnalytics,
  IconRun,
  IconServer,
  IconStar,
  IconTicket,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { CardKind } from '../../shared/model/card.ts';
import type { EvidenceKind } from '../../shared/model/evidence.ts';
import type { LaneKind } from '../../shared/model/lane.ts';

type TablerIcon = typeof IconBulb;

const cardIcons: Readonly<Record<CardKind, TablerIcon>> = {
  action: IconRun,
  touchpoint: IconClick,
  thought: IconMessage2,
  'pain-point': IconMoodSad,
  opportunity: IconBulb,
  note: IconNote,
  image: IconPhoto,
};

const evidenceIcons: Readonly<Record<EvidenceKind, TablerIcon>> = {
  survey: IconClipboardList,
  poll: IconChartBar,
  interview: IconMessages,
  observation: IconEye,
  'web-analytics': IconReportAnalytics,
  review: IconStar,
  'social-post': IconUsersGroup,
  'support-ticket': IconTicket,
  document: IconFileText,
};

const laneIcons: Readonly<Record<LaneKind, TablerIcon>> = {
  actions: IconRun,
  touchpoints: IconDeviceLaptop,
  thoughts: IconMessage2,
  emotion: IconMoodSmile,
  'pain-points': IconMoodSad,
  evidence: IconFileText,
  opportunities: IconBulb,
  measures: IconReportAnalytics,
  backstage: IconServer,
  images: IconPhoto,
  'free-text': IconNote,
};

type Props<K> = { readonly kind: K; readonly size?: number };

/** The sign of a kind of card. */
export function CardIcon({ kind, size = 16 }: Props<CardKind>): ReactNode {
  const Icon = cardIcons[kind];
  return <Icon size={size} stroke={1.7} aria-hidden="true" />;
}

/** The sign of a kind of evidence. */
export function EvidenceIcon({ kind, size = 16 }: Props<EvidenceKind>): ReactNode {
  const Icon = evidenceIcons[kind];
  return <Icon size={size} stroke={1.7} aria-hidden="true" />;
}

/** The sign of a kind of lane. */
export function LaneIcon({ kind, size = 16 }: Props<LaneKind>): ReactNode {
  const Icon = laneIcons[kind];
  return <Icon size={size} stroke={1.7} aria-hidden="true" />;
}
