export type { Place, NamedPlace, PlacingRule } from '../model/place.ts';
export { namedPlaceSchema, placingRuleSchema } from '../model/place.ts';
