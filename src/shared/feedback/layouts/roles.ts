import type { PersonalKind, Role } from '../../model/role.ts';

/** Roles that layouts give their columns. The order of dates is found in their values. */
export const ignored: Role = { kind: 'ignored' };
export const comment: Role = { kind: 'comment' };
export const segment: Role = { kind: 'segment' };
export const channel: Role = { kind: 'channel' };
export const respondent: Role = { kind: 'respondent' };
export const rowId: Role = { kind: 'row-id' };
export const date = (zone: string | null = null): Role => ({ kind: 'date', order: null, zone });
export const created: Role = { kind: 'created', order: null, zone: null };
export const personal = (of: PersonalKind): Role => ({ kind: 'personal', of });
export const stars: Role = {
  kind: 'score',
  instrument: 'rating',
  scale: { low: 1, high: 5 },
  direction: 'high-is-good',
};
export const csat: Role = { ...stars, instrument: 'csat' };
export const replyTime = (hours: 'calendar' | 'business'): Role => ({
  kind: 'response-time',
  unit: 'minutes',
  hours,
});
