import { foldWord } from '../../feedback/words/fold-word.ts';
import { functionWords } from '../../tone/function-words.ts';

/** What people are called who have no name: whoever they are, these words say nothing about them. */
const anybody = `
  anonymous anon unknown nobody somebody someone everyone everybody name names me you team teams person persons people user users customer
  customers client clients guest guests visitor visitors participant participants respondent respondents interviewer interviewee
  interviewers interviewees moderator host speaker speakers caller agent agents tester testers buyer buyers shopper shoppers man woman
  male female child parent student employee employees staff manager colleague colleagues admin administrator author owner editor
  unbekannt anonym niemand jemand alle ich wir personen leute nutzer nutzerin nutzerinnen kunde kundin kunden kundinnen gast gäste
  besucher besucherin besucherinnen teilnehmer teilnehmerin teilnehmende befragte befragter befragten interviewte interviewter
  interviewerin moderatorin sprecher sprecherin anrufer anruferin mitarbeiter mitarbeiterin mitarbeitende tester testerin käufer
  käuferin mann frau kind kollege kollegin kollegen leiter leiterin inhaber autor autorin redaktion`;

/** What parts of a firm and jobs are called. A name with one of these in it is no person’s. */
const roles = `
  marketing sales support service services product products produkt produkte design research ux ui cx hr it pr qa legal finance
  operations ops logistics purchasing procurement engineering development dev data analytics content brand media social online shop
  store stores ecommerce commerce crm success care center centre desk helpdesk office board management leadership agency vendor
  partner supplier department dept unit group squad tribe chapter workshop project company inc ltd llc gmbh ag kg se co corp
  vertrieb verkauf kundenservice kundendienst kundenbetreuung betreuung einkauf logistik versand retouren buchhaltung recht
  rechtsabteilung entwicklung technik forschung filiale filialen laden agentur lieferant abteilung bereich gruppe projekt firma
  geschäftsführung vorstand leitung personal personalabteilung presse öffentlichkeitsarbeit kommunikation redaktion werkstatt`;

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/).map(foldWord));

const generic = set(anybody);
const ofFirms = set(roles);
const between: ReadonlySet<string> = new Set(
  [...functionWords.en, ...functionWords.de].map((word) => foldWord(word)),
);

/** A word, folded, by which nobody is known. */
export const isGeneric = (folded: string): boolean => generic.has(folded) || between.has(folded);

/** A word, folded, for a part of a firm or a job. */
export const isRole = (folded: string): boolean => ofFirms.has(folded);

/** A word that holds a sentence together, folded: as a first name it is only known in full ('Will', 'May'). */
export const isCommon = (folded: string): boolean => between.has(folded);
