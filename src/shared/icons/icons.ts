import type { CardIcon } from '../kinds/card-kinds.ts';
import type { LaneIcon } from '../kinds/lane-kinds.ts';

/** Icons of the channels a touchpoint runs through. */
export type ChannelIcon =
  | 'website'
  | 'app'
  | 'store'
  | 'phone'
  | 'email'
  | 'chat'
  | 'social'
  | 'ad'
  | 'newsletter'
  | 'review-site'
  | 'field'
  | 'mail';

/** Icons of the kinds of evidence. */
export type EvidenceIcon =
  | 'survey'
  | 'poll'
  | 'interview'
  | 'observation'
  | 'web-analytics'
  | 'review'
  | 'social-post'
  | 'support-ticket'
  | 'document';

/** Faces of the emotion scale from -2 to +2. */
export type FaceIcon = 'face-minus-2' | 'face-minus-1' | 'face-0' | 'face-plus-1' | 'face-plus-2';

/** Small marks on cards and headers. */
export type MarkIcon =
  | 'star'
  | 'severity'
  | 'paperclip'
  | 'supports'
  | 'contradicts'
  | 'context'
  | 'comment'
  | 'link'
  | 'owner'
  | 'calendar'
  | 'impact'
  | 'effort'
  | 'status'
  | 'status-investigating'
  | 'status-planned'
  | 'status-in-progress'
  | 'status-done'
  | 'status-declined'
  | 'frequency'
  | 'assumption'
  | 'persona'
  | 'lock'
  | 'arrow-right'
  | 'arrow-left'
  | 'arrow-up'
  | 'arrow-down'
  | 'arrow-within'
  | 'quote'
  | 'hand'
  | 'tag'
  | 'experience'
  | 'opportunities'
  | 'pain-points'
  | 'map';

/** Names of the icons a scene can show; their outlines are in `icon-paths.ts`. */
export type Icon = CardIcon | ChannelIcon | EvidenceIcon | FaceIcon | LaneIcon | MarkIcon;

/** The face nearest to a value of the emotion scale, -2..+2. */
export const faceOf = (value: number): FaceIcon => {
  if (value < -1.5) return 'face-minus-2';
  if (value < -0.5) return 'face-minus-1';
  if (value <= 0.5) return 'face-0';
  return value <= 1.5 ? 'face-plus-1' : 'face-plus-2';
};
