/**
 * What headers and questions of surveys say, folded (`foldWord`), in English and German. They only break ties: values are looked at
 * first.
 */
export const headerTopics = {
  nps: /\bnps\b|recommend|empfehl|net promoter/,
  csat: /\bcsat\b|satisf|zufrieden|happy with/,
  ces: /\bces\b|effort|aufwand|anstreng|muhelos|\beas(?:y|ier|ily)\b|einfach|leicht/,
  effort: /effort|aufwand|anstreng/,
  success: /^success|^erfolg|\bsuccess(?:ful)?\b|able to|achieve|did you find|geschafft|gelungen|erreichen/,
  ease: /^ease\b|^leichtigkeit|ease of|ease score/,
  emotion: /emotion|\bfeel|\bfelt\b|gefuhl|fuhlen|fuhlten/,
  stars: /\bstars?\b|\bsterne?\b/,
  schoolGrade: /schulnote|\bnote\b|\bgrade\b/,
  date: /date|datum|\btime\b|zeitpunkt|timestamp|zeitstempel|created|erstellt|submitted|abgeschickt|received|eingang|\bwhen\b|\bam\b|\bat$/,
  submitted: /submit|complet|abgeschickt|abgeschlossen|\bend|fertig|recorded|response date|review date/,
  started: /\bstart|begin|begonnen|invit|\bsent\b|eingeladen|gesendet/,
  created: /^created|^opened|created at|erstellt|eroffnet|angelegt/,
  firstAnswer:
    /first (?:reply|response|answer)|erste (?:antwort|reaktion)|repl(?:y|ied) (?:at|date)|beantwortet am/,
  responseTime:
    /(?:reply|response|answer|resolution) time|time to (?:first )?(?:reply|response)|antwortzeit|reaktionszeit|bearbeitungszeit/,
  businessHours: /business|geschaft|working hours|servicezeit/,
  seconds: /second|sekunde|\bsec\b|\(s\)/,
  hours: /\bhours?\b(?! within)|stunden|\bhrs?\b|\(h\)/,
  comment:
    /comment|kommentar|feedback|\bwhy\b|warum|wieso|reason|grund|review|anmerkung|tell us|improve|verbesser|description|beschreibung|message|nachricht|verbatim|freitext|open[- ]end|suggestion|vorschlag/,
  channel: /channel|kanal|\bsource\b|quelle|device|gerat|platform|plattform|\bvia\b|medium/,
  segment:
    /segment|country|\bland\b|region|\bplan\b|tarif|tier|group|gruppe|\bage\b|\balter\b|gender|geschlecht|language|sprache|industry|branche|customer type|kundentyp|version|category|kategorie|product\b|produkt\b/,
  persona: /persona/,
  place: /\bstage\b|\bphase\b|\bstep\b|schritt|touchpoint|kontaktpunkt|journey/,
  respondent:
    /respondent|participant|teilnehmer|^(?:customer|client|kunde)$|customer (?:id|no|number)|kunden-?(?:nr|nummer|id)|user ?id|contact id|panelist/,
  rowId:
    /^(?:id|#|nr\.?|no\.?|key|guid|uuid)$|(?:response|answer|review|ticket|record|submission|row|case|network)[ _-]?(?:id|no|number|nr)\b|(?:antwort|bewertungs?|zeilen|vorgangs)-? ?(?:id|nr)|ticketnummer/,
  name: /^(?:(?:full|first|last|user|nick|family|given|customer|contact|recipient|respondent|reviewer|author|agent|requester)[ _]?)?name$|^(?:vor|nach|familien|kunden|benutzer|ansprech)-?name$|vor- und nachname|^(?:requester|assignee|author|username|kunde|kundin|customer|client|ansprechpartner|bearbeiter)$/,
  email: /e-?mail/,
  phone: /phone|telefon|mobile|handy|\bfax\b/,
  ip: /^ip\b|\bip[- _]?(?:address|adresse)/,
  location:
    /latitude|longitude|breitengrad|langengrad|\baddress\b|\badresse\b|\bstreet\b|strasse|postal|postcode|\bzip\b|\bplz\b|\bcity\b|\bort\b|\bstadt\b|geo ?location/,
  usage:
    /visits?\b|visitors|\busers\b|sessions|besuche|nutzer|sitzungen|entrances|page ?views|aufrufe|\bcount\b|anzahl|customers$|kunden$/,
  tone: /sentiment|\btone\b|stimmung|tonalitat|polarity|compound/,
} as const satisfies Readonly<Record<string, RegExp>>;
export type HeaderTopic = keyof typeof headerTopics;

/** A scale that a header states: '(0-10)', '1 to 7', 'von 1 bis 5'. */
export function statedScale(folded: string): { readonly low: number; readonly high: number } | undefined {
  const [, low, high] =
    /(?:^|[^\d.,-])(-?\d{1,2})\s?(?:-|to|bis|\.\.+)\s?(\d{1,3})(?![\d.,]*\d|\s?(?:%|h\b|min|uhr|am\b|pm\b|years|jahre|days|tage))/.exec(
      folded,
    ) ?? [];
  if (low === undefined) return undefined;
  const scale = { low: Number(low), high: Number(high) };
  const usual = (scale.low === 0 || scale.low === 1) && [3, 4, 5, 6, 7, 9, 10, 100].includes(scale.high);
  return usual || scale.low === -scale.high ? scale : undefined;
}

/** Values of a column of channels. */
export const CHANNEL_WORD =
  /^(?:web ?site|web|online|app|mobile(?: app)?|store|shop|in-?store|filiale|laden|phone|telefon|call|hotline|e-?mail|chat|live ?chat|social(?: media)?|ad|ads|anzeige|newsletter|review site|field|mail|post|brief|facebook|instagram|twitter|whatsapp|sms|api|gl|qr|anonymous|desktop|smartphone|tablet)$/;
