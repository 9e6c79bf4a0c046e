/** What the map of tomorrow says, and what was left on the wall. English, and German as a CX team writes it. */
export const futureTexts: Readonly<Record<string, string>> = {
  'After the content programme': 'Nach dem Content-Programm',
  'The same person, six months later: every question that used to end the visit has an honest answer, where and when it comes up.':
    'Dieselbe Person, sechs Monate später: Jede Frage, an der der Besuch früher endete, hat eine ehrliche Antwort – dort und dann, wo sie aufkommt.',
  'Guide, ebook and email series live in three languages. Aim: intent loses at most 45 %.':
    'Ratgeber, E-Book und E-Mail-Serie sind in drei Sprachen online. Ziel: Die Phase Kaufabsicht verliert höchstens 45 %.',
  'Finds an answer first': 'Findet zuerst eine Antwort',
  'Understands the choices': 'Versteht die Auswahl',
  'Knows that it fits': 'Weiß, dass er passt',
  'Feels safe to decide': 'Entscheidet mit gutem Gefühl',
  'Orders with a date': 'Bestellt mit Termin',
  'Passes the guide on': 'Gibt den Ratgeber weiter',
  'Reads “How deep should a desk be?”': 'Liest „Wie tief sollte ein Schreibtisch sein?“',
  'Compares modules in one table': 'Vergleicht Module in einer Tabelle',
  'Places the desk in a floor plan': 'Stellt den Tisch in einen Grundriss',
  'Reads the third of five emails': 'Liest die dritte von fünf E-Mails',
  'Orders and picks a Thursday': 'Bestellt und wählt einen Donnerstag',
  'Sends the guide to a friend': 'Schickt den Ratgeber einer Freundin',
  'Cornerstone guide': 'Grundlagen-Ratgeber',
  'Twelve questions, honest answers.': 'Zwölf Fragen, ehrliche Antworten.',
  'Ebook with a floor plan': 'E-Book mit Grundriss',
  'Email series “Five evenings”': 'E-Mail-Serie „Fünf Abende“',
  'One worry an evening, one drawback each.': 'Jeden Abend eine Sorge, jeweils mit einem Nachteil.',
  'Owners answer owners': 'Besitzer antworten Besitzern',
  '“They even say who should not buy it.”': '„Sie sagen sogar, wer ihn nicht kaufen sollte.“',
  '“Two centimetres to spare. Good.”': '„Zwei Zentimeter Luft. Gut.“',
  '“If I am wrong, they fetch it.”': '„Wenn ich mich irre, holen sie ihn ab.“',
  'Product owns one source of facts': 'Produkt pflegt die eine Quelle der Fakten',
  'Service reports new questions weekly': 'Service meldet wöchentlich neue Fragen',
  'Carrier sends the day at order': 'Spedition nennt den Tag bei der Bestellung',
  'asks for the ebook': 'fordert das E-Book an',
  'takes the five evenings': 'nimmt die fünf Abende',
  'Ten pieces of evidence from seven kinds of source say the same. This is where we begin.':
    'Zehn Belege aus sieben Arten von Quellen sagen dasselbe. Hier fangen wir an.',
  'Worth a paper prototype before anyone writes code. Ivo asks two flats in Hamburg.':
    'Einen Papierprototyp wert, bevor jemand Code schreibt. Ivo fragt in zwei Hamburger Wohnungen nach.',
  'We believe this, but nobody has said it to us. Ask in the next owner survey.':
    'Das glauben wir, aber gesagt hat es uns niemand. In der nächsten Besitzerumfrage fragen.',
  'Moment of truth: people decide here, and we are not in the room.':
    'Moment der Wahrheit: Hier wird entschieden, und wir sind nicht dabei.',
  'Confidential: absolute numbers stay out of the printout for partners.':
    'Vertraulich: Absolute Zahlen bleiben aus dem Ausdruck für Partner heraus.',
};
