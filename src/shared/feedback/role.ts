export type {
  Instrument,
  Scale,
  Direction,
  DateOrder,
  PersonalKind,
  TimeUnit,
  Role,
  RoleKind,
  RoleOf,
} from '../model/role.ts';
export {
  instruments,
  scaleSchema,
  directions,
  dateOrders,
  zoneSchema,
  personalKinds,
  timeUnits,
  roleSchema,
} from '../model/role.ts';
