export {
  MAX_COLUMNS,
  MAX_HEADER,
  MAX_WORDS,
  MAX_WORD,
  MAX_RULES,
  MAX_RULE_WORDS,
  MAX_RECIPE,
  scaleLimits,
} from '../model/feedback-limits.ts';
