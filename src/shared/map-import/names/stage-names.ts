import { plainName } from '../../clipboard/paste-target.ts';

/** Names that stages usually have, English and German, at the beginning of the name. */
const stage = new RegExp(
  `^(?:${[
    'pre-?\\s?purchase|post-?\\s?purchase|pre-?\\s?sales?|post-?\\s?sales?|after-?\\s?sales?|pre-?\\s?service|post-?\\s?service',
    'aware|inspir|discover|attract|consider|evaluat|compar|research|explor|learn|engage|interest|desire|intent|decid|decision|select|choos|choice',
    'purchas|buy|order|acqui|convers|convert|sign-?\\s?up|register|registration|book|check-?\\s?out|check-?\\s?in|pay|contract|appl(?:y|ication)|quote|enrol',
    'deliver|receiv|unbox|set-?\\s?up|install|onboard|activat|first use|us(?:e|age|ing)$|adopt|experienc|consum|service$|support|help|maintain|repair|visit|arriv|stay|depart',
    'retain|retention|renew|loyal|advoca|recommend|refer|share|grow|expand|upgrade|return|cancel|leave|exit|offboard|churn|end of|before|during|after',
    'vor (?:dem|der)|während|nach (?:dem|der)|vorkauf|nachkauf|vorher|nachher',
    'aufmerksam|bewusst|inspiration|entdeck|erwäg|abwäg|überleg|bewert|vergleich|recherch|inform|interess|bedarf|suche|auswahl|auswähl|entscheid',
    'kauf|bestell|buch|abschluss|vertrag|registr|anmeld|bezahl|zahlung|angebot|beratung|antrag',
    'liefer|erhalt|empfang|einricht|installation|inbetrieb|nutzung|verwend|gebrauch|erstnutz|anwend|betreuung|wartung|anreise|aufenthalt|abreise|abhol',
    'bindung|loyal|empfehl|weiterempf|verlänger|erneuer|rückgabe|retoure|kündig|wechsel|entsorg',
    '(?:phase|stage|stufe|etappe|schritt|step|abschnitt)\\s*[\\divx#]',
  ].join('|')})`,
);

/** True for a name that stages usually have. `own`: names of stages and steps of the project. */
export const isStageName = (name: string, own: ReadonlySet<string>): boolean => {
  const plain = plainName(name).replace(/^(?:\d{1,2}|[a-z])[.):]\s*|^\d{1,2}\s+/, '');
  return plain !== '' && plain.length <= 60 && (own.has(plain) || stage.test(plain));
};

/** What stands in the corner of a table, above names of stages or beside them. */
export const saysStage = (name: string): boolean =>
  /^(?:(?:customer )?(?:journey )?(?:stages?|phases?)|phasen?|stufen?|etappen?|journey-?\s?phasen?|abschnitte?)(?:\s*\/.*)?$/.test(
    plainName(name),
  );

export const saysStep = (name: string): boolean =>
  /^(?:(?:journey |customer )?steps?|sub-?\s?(?:stages?|steps?|phases?)|schritte?|teilschritte?|teilphasen?|unterphasen?|prozessschritte?)$/.test(
    plainName(name),
  );

export const saysLane = (name: string): boolean =>
  /^(?:lanes?|rows?|topics?|layers?|dimensions?|aspects?|category|categories|swim-?\s?lanes?|bahn(?:en)?|zeilen?|themen?|ebenen?|dimension(?:en)?|aspekte?|kategorien?)$/.test(
    plainName(name),
  );
