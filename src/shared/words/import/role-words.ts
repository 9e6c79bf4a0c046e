import { phrase, t } from '../../language/translate.ts';
import type {
  DateOrder,
  Direction,
  Instrument,
  PersonalKind,
  RoleKind,
  RoleOf,
  TimeUnit,
} from '../../model/role.ts';

/** Roles in the order in which they are offered. */
const roles: Readonly<Record<RoleKind, string>> = {
  score: phrase('Score'),
  comment: phrase('Comment'),
  date: phrase('Date of the answer'),
  place: phrase('Stage, step or touchpoint'),
  persona: phrase('Persona'),
  segment: phrase('Segment'),
  channel: phrase('Channel'),
  respondent: phrase('Respondent'),
  'row-id': phrase('Row ID'),
  'usage-count': phrase('Number of people or visits'),
  'response-time': phrase('Response time'),
  created: phrase('Ticket opened'),
  'first-answer': phrase('First answer to the ticket'),
  tone: phrase('Tone, −1 to 1'),
  personal: phrase('Personal data'),
  ignored: phrase('Not imported'),
};
export const roleKinds = Object.keys(roles) as readonly RoleKind[];
export const roleName = (kind: RoleKind): string => t(roles[kind]);

const instruments: Readonly<Record<Instrument, string>> = {
  nps: phrase('NPS'),
  csat: phrase('CSAT'),
  ces: phrase('CES'),
  success: phrase('Success'),
  ease: phrase('Ease'),
  emotion: phrase('Emotion'),
  rating: phrase('Rating'),
};
export const instrumentName = (instrument: Instrument): string => t(instruments[instrument]);

const directionNames: Readonly<Record<Direction, string>> = {
  'high-is-good': phrase('High is good'),
  'low-is-good': phrase('Low is good'),
};
export const directionName = (direction: Direction): string => t(directionNames[direction]);

const orderNames: Readonly<Record<DateOrder, string>> = {
  'year-first': phrase('Year first (2026-03-04)'),
  'day-first': phrase('Day first (04/03/2026)'),
  'month-first': phrase('Month first (03/04/2026)'),
};
export const dateOrderName = (order: DateOrder): string => t(orderNames[order]);

const personal: Readonly<Record<PersonalKind, string>> = {
  name: phrase('Names'),
  email: phrase('E-mail addresses'),
  phone: phrase('Phone numbers'),
  ip: phrase('IP addresses'),
  location: phrase('Locations'),
  id: phrase('Identifiers of people'),
};
export const personalName = (kind: PersonalKind): string => t(personal[kind]);

const units: Readonly<Record<TimeUnit, string>> = {
  seconds: phrase('Seconds'),
  minutes: phrase('Minutes'),
  hours: phrase('Hours'),
};
export const timeUnitName = (unit: TimeUnit): string => t(units[unit]);

const hours: Readonly<Record<RoleOf<'response-time'>['hours'], string>> = {
  calendar: phrase('Calendar hours'),
  business: phrase('Business hours'),
};
export const hoursName = (kind: RoleOf<'response-time'>['hours']): string => t(hours[kind]);
