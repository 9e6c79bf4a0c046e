/** What the project, its personas and its tags say. English, and German as a CX team writes it. */
export const projectTexts: Readonly<Record<string, string>> = {
  'Havnby: the way to the first desk': 'Havnby: der Weg zum ersten Schreibtisch',
  'Havnby makes a modular desk for small home offices and sells it online. Three of five people who want one leave without buying. This project maps where, shows why, and plans what to do about it.':
    'Havnby baut einen modularen Schreibtisch für kleine Arbeitszimmer und verkauft ihn online. Drei von fünf Menschen, die einen wollen, gehen ohne Kauf. Dieses Projekt zeigt, wo und warum das geschieht, und plant, was dagegen hilft.',
  'Miriam Okafor': 'Miriam Okafor',
  'Careful first-time buyer': 'Sorgfältige Erstkäuferin',
  'I can spend 900 euros once. I cannot spend it wrongly.':
    'Ich kann einmal 900 Euro ausgeben. Aber nicht für das Falsche.',
  'Work without back pain by the summer.\nA desk that fits a 2.1 m niche and still looks like furniture.\nKnow before paying what happens if it does not fit.':
    'Bis zum Sommer ohne Rückenschmerzen arbeiten.\nEin Schreibtisch, der in eine Nische von 2,1 m passt und trotzdem wie ein Möbel aussieht.\nVor dem Bezahlen wissen, was geschieht, wenn er nicht passt.',
  'Product pages that show the desk but not the room.\nHaving to read the terms to learn what a return costs.\nReviews that praise the delivery and never mention the desk.':
    'Produktseiten, die den Tisch zeigen, aber nicht den Raum.\nDie AGB lesen müssen, um zu erfahren, was eine Rücksendung kostet.\nBewertungen, die die Lieferung loben und den Tisch nicht erwähnen.',
  'Age 34, lives in Hamburg in a two-room rented flat. UX researcher, three days a week at home. Household income about 58,000 euros a year. Buys online about twice a month, mostly by phone in the evening.':
    '34 Jahre, wohnt in Hamburg zur Miete in zwei Zimmern. UX-Researcherin, drei Tage in der Woche im Homeoffice. Haushaltseinkommen etwa 58.000 Euro im Jahr. Kauft rund zweimal im Monat online ein, meist abends am Handy.',
  'Reads before she buys and keeps notes. Trusts people who show a drawback. Values things that last and can be repaired. Feels watched by pop-ups and leaves when a countdown appears.':
    'Liest vor dem Kauf und macht sich Notizen. Vertraut Menschen, die auch einen Nachteil zeigen. Schätzt Dinge, die lange halten und sich reparieren lassen. Fühlt sich von Pop-ups beobachtet und geht, sobald ein Countdown erscheint.',
  'Tom Verhoeven': 'Tom Verhoeven',
  'Office manager of a remote team': 'Office-Manager eines verteilten Teams',
  'If one of twelve desks wobbles, I am the one they call.':
    'Wenn einer von zwölf Tischen wackelt, rufen sie mich an.',
  'Furnish twelve home offices from one order and one invoice.\nMeet the health and safety rules for screen work.\nSpend less than one working day on the whole purchase.':
    'Zwölf Arbeitszimmer mit einer Bestellung und einer Rechnung ausstatten.\nDie Vorschriften für Bildschirmarbeit erfüllen.\nFür den ganzen Kauf weniger als einen Arbeitstag brauchen.',
  'Load ratings and standards that nobody translates into plain words.\nShops built for one address and one card.\nAnswering the same question from every colleague.':
    'Traglasten und Normen, die niemand in klare Worte übersetzt.\nShops, die nur eine Adresse und eine Karte kennen.\nJeder Kollegin und jedem Kollegen dieselbe Frage beantworten.',
  'Age 46, lives in Utrecht with his family. Office manager of a software firm with 40 people, 12 of them fully remote. Budget of 800 euros a workplace. Buys from the desktop in office hours.':
    '46 Jahre, wohnt mit seiner Familie in Utrecht. Office-Manager einer Softwarefirma mit 40 Beschäftigten, 12 davon arbeiten ganz von zu Hause. Budget von 800 Euro je Arbeitsplatz. Kauft am Rechner während der Bürozeit.',
  'Pragmatic and punctual. Wants facts he can forward. Loyal to a supplier who solves the first problem well. Distrusts lifestyle pictures, likes tables.':
    'Pragmatisch und pünktlich. Will Fakten, die er weiterleiten kann. Bleibt einem Anbieter treu, der das erste Problem gut löst. Misstraut Lifestyle-Bildern, mag Tabellen.',
  'Information gap': 'Informationslücke',
  'Size and fit': 'Maße und Passform',
  Trust: 'Vertrauen',
  Delivery: 'Lieferung',
  'Quick win': 'Schneller Erfolg',
  'Content programme': 'Content-Programm',
};
