/** What the evidence says. English, and German as a CX team writes it. */
export const evidenceTexts: Readonly<Record<string, string>> = {
  'Exit survey: why are you leaving?': 'Exit-Umfrage: Warum gehen Sie?',
  '412 answers. 214 (52 %) did not find enough about the product, 78 (19 %) find the price too high, 70 (17 %) are not ready yet, 50 (12 %) give another reason.':
    '412 Antworten. 214 (52 %) fanden nicht genug über das Produkt, 78 (19 %) ist der Preis zu hoch, 70 (17 %) sind noch nicht so weit, 50 (12 %) nennen einen anderen Grund.',
  'On-site exit survey, product pages': 'Exit-Umfrage auf den Produktseiten',
  'Non-buyers, two weeks later': 'Nichtkäufer, zwei Wochen später',
  '186 answers. 44 % were not sure the desk would fit their room, 33 % worried that it wobbles, 29 % could not find what a return costs. 61 of them have bought elsewhere by now.':
    '186 Antworten. 44 % waren unsicher, ob der Tisch in ihren Raum passt, 33 % fürchteten, dass er wackelt, 29 % fanden nicht heraus, was eine Rücksendung kostet. 61 von ihnen haben inzwischen anderswo gekauft.',
  'Email survey to people with a saved set-up':
    'E-Mail-Umfrage unter Personen mit gespeicherter Zusammenstellung',
  'New owners, week 3': 'Neue Besitzer, Woche 3',
  '233 answers. Ease of assembly 5.6 of 7. 38 % would have liked to choose the day of delivery; 24 % needed the website to mount the cable tray. 71 % now stand for at least one call a day.':
    '233 Antworten. Leichtigkeit des Aufbaus 5,6 von 7. 38 % hätten den Liefertag gern gewählt; 24 % brauchten die Website, um die Kabelwanne zu montieren. 71 % stehen jetzt bei mindestens einem Anruf am Tag.',
  'Post-purchase survey': 'Umfrage nach dem Kauf',
  'Poll: oak or ash?': 'Abstimmung: Eiche oder Esche?',
  '1,130 votes in 24 hours. 54 % named the wrong wood on our own photograph.':
    '1.130 Stimmen in 24 Stunden. 54 % nannten auf unserem eigenen Foto das falsche Holz.',
  'Instagram story': 'Instagram-Story',
  'Poll: what is missing on desk pages?': 'Abstimmung: Was fehlt auf Schreibtischseiten?',
  '96 guests, one vote each. 41: “the desk in a real, small room”. 30: “a film at standing height”. 14: “what it weighs and carries, in plain words”. 11: “nothing”.':
    '96 Gäste, je eine Stimme. 41: „der Tisch in einem echten, kleinen Zimmer“. 30: „ein Film auf Stehhöhe“. 14: „was er wiegt und trägt, in klaren Worten“. 11: „nichts“.',
  'Webinar “Working well at home”': 'Webinar „Gut arbeiten zu Hause“',
  'Funnel, January to March': 'Funnel, Januar bis März',
  'People a stage: consideration 48,200, evaluation 31,800, intent 21,100, purchase 8,200. Intent loses 61 %; the stages before it lose 34 %.':
    'Personen je Phase: Erwägung 48.200, Bewertung 31.800, Kaufabsicht 21.100, Kauf 8.200. Die Kaufabsicht verliert 61 %, die Phasen davor jeweils 34 %.',
  'Web analytics, all three shops': 'Webanalyse, alle drei Shops',
  'Where people leave': 'Wo Besucher abspringen',
  'Share of exits at the intent stage by last page: size drawing 31 %, returns in the terms 22 %, configurator 19 %, product page 17 %, checkout 11 %.':
    'Anteil der Ausstiege in der Phase Kaufabsicht nach letzter Seite: Maßzeichnung 31 %, Rücksendung in den AGB 22 %, Konfigurator 19 %, Produktseite 17 %, Kasse 11 %.',
  'Web analytics, exits by page': 'Webanalyse, Ausstiege nach Seite',
  'Configurator: 17 % start over': 'Konfigurator: 17 % fangen von vorn an',
  'Of 5,910 set-ups, 17 % were begun again from zero within three days, mostly on another device.':
    'Von 5.910 Zusammenstellungen wurden 17 % innerhalb von drei Tagen ganz neu begonnen, meist auf einem anderen Gerät.',
  'Web analytics, configurator events': 'Webanalyse, Ereignisse im Konfigurator',
  'What people type into site search': 'Was in die Suche der Website getippt wird',
  'Top five of 3,480 searches: “wobble”, “return”, “depth”, “smell”, “two monitors”. None has a page of its own.':
    'Die häufigsten fünf von 3.480 Suchen: „wackeln“, „Rücksendung“, „Tiefe“, „Geruch“, „zwei Monitore“. Keine führt zu einer eigenen Seite.',
  'Web analytics, site search': 'Webanalyse, Suche auf der Website',
  'Questions bring views, not clicks': 'Fragen bringen Einblendungen, keine Klicks',
  '22 % of all views come from questions such as “how deep should a desk be”. Only 1.1 % of those views become a visit.':
    '22 % aller Einblendungen kommen von Fragen wie „Wie tief sollte ein Schreibtisch sein?“. Nur aus 1,1 % davon wird ein Besuch.',
  'Search statistics': 'Suchstatistik',
  'Interview 3: the masking tape': 'Interview 3: das Klebeband',
  '“I taped 140 centimetres on the floor. Then I saw the drawing says 140 is the top and the feet are wider. Or narrower? I closed it and made tea.”':
    '„Ich habe 140 Zentimeter auf dem Boden abgeklebt. Dann sah ich in der Zeichnung: 140 ist die Platte, und die Füße sind breiter. Oder schmaler? Ich habe die Seite geschlossen und mir einen Tee gemacht.“',
  'Interview 3, tenant, Hamburg': 'Interview 3, Mieterin, Hamburg',
  'Interview 5: asking strangers': 'Interview 5: Fremde fragen',
  '“I asked a forum whether it wobbles. A man in Leeds answered in ten minutes. You have forty pictures and none of them told me.”':
    '„Ich habe in einem Forum gefragt, ob er wackelt. Ein Mann aus Leeds antwortete nach zehn Minuten. Sie haben vierzig Bilder, und keines hat es mir gesagt.“',
  'Interview 5, teacher, Bristol': 'Interview 5, Lehrerin, Bristol',
  'Interview 6: once, not wrongly': 'Interview 6: einmal, aber nicht falsch',
  '“It is the third most expensive thing in my flat. I would read twenty pages about it if someone wrote them honestly.”':
    '„Er ist das drittteuerste Ding in meiner Wohnung. Ich würde zwanzig Seiten darüber lesen, wenn sie jemand ehrlich schriebe.“',
  'Interview 6, translator, Cologne': 'Interview 6, Übersetzerin, Köln',
  'Interview 8: twelve orders': 'Interview 8: zwölf Bestellungen',
  '“I need one offer, one invoice and twelve addresses. Your checkout made me feel like twelve people with one credit card.”':
    '„Ich brauche ein Angebot, eine Rechnung und zwölf Adressen. An Ihrer Kasse kam ich mir vor wie zwölf Leute mit einer Kreditkarte.“',
  'Interview 8, office manager, Utrecht': 'Interview 8, Office-Manager, Utrecht',
  'Interview 9: load ratings': 'Interview 9: Traglasten',
  '“What is a dynamic load? I want to hear: two screens, a laptop, and my elbows.”':
    '„Was ist eine dynamische Last? Ich will hören: zwei Bildschirme, ein Laptop und meine Ellbogen.“',
  'Interview 9, IT lead, Leeds': 'Interview 9, IT-Leiter, Leeds',
  'Interview 11: proud on Saturday': 'Interview 11: am Samstag stolz',
  '“Forty minutes, one tool, nothing left over. I sent a picture to my sister before I put the screen on it.”':
    '„Vierzig Minuten, ein Werkzeug, nichts übrig. Ich habe meiner Schwester ein Bild geschickt, noch bevor der Bildschirm darauf stand.“',
  'Interview 11, owner since January, Bremen': 'Interview 11, Besitzerin seit Januar, Bremen',
  'Test: 6 of 8 never find the depth': 'Test: 6 von 8 finden die Tiefe nie',
  'Task: “Is this desk deep enough for your screen?” Six of eight gave up after 2:40 on average. Four of them opened the PDF and closed it at once.':
    'Aufgabe: „Ist dieser Tisch tief genug für Ihren Bildschirm?“ Sechs von acht gaben nach durchschnittlich 2:40 Minuten auf. Vier davon öffneten das PDF und schlossen es sofort wieder.',
  'Usability test, product page, 8 people': 'Usability-Test, Produktseite, 8 Personen',
  'Test: a spreadsheet beside the shop': 'Test: eine Tabelle neben dem Shop',
  'Five of eight copied prices of modules into a spreadsheet or on paper to compare them. One photographed the screen.':
    'Fünf von acht übertrugen die Preise der Module zum Vergleichen in eine Tabelle oder auf Papier. Eine Person fotografierte den Bildschirm.',
  'Home visit: assembling alone': 'Hausbesuch: allein aufbauen',
  'Assembly took 52 minutes. At the cable tray she turned the manual twice, then searched for a film. Smiled when the desk first rose.':
    'Der Aufbau dauerte 52 Minuten. Bei der Kabelwanne drehte sie die Anleitung zweimal um und suchte dann ein Video. Sie lächelte, als der Tisch zum ersten Mal hochfuhr.',
  'Home visit, new owner, Bremen': 'Hausbesuch, neue Besitzerin, Bremen',
  'Review: almost did not order': 'Bewertung: fast nicht bestellt',
  '“Great desk, but I nearly bought another one. I had to phone to learn whether a chair with arms fits under it. It does.” 4 stars':
    '„Toller Tisch, aber beinahe hätte ich einen anderen gekauft. Ich musste anrufen, um zu erfahren, ob ein Stuhl mit Armlehnen darunterpasst. Er passt.“ 4 Sterne',
  'Review site, verified buyer': 'Bewertungsportal, verifizierter Kauf',
  'Review: not the oak I expected': 'Bewertung: nicht die Eiche, die ich erwartet hatte',
  '“Ordered oak, got oak, but on the picture it is honey and here it is sand. Kept it. Would have taken ash.” 3 stars':
    '„Eiche bestellt, Eiche bekommen, aber auf dem Bild ist sie Honig und hier ist sie Sand. Behalten. Hätte Esche genommen.“ 3 Sterne',
  'Review: took a day off for nothing': 'Bewertung: umsonst freigenommen',
  '“Message on Tuesday evening: delivery on Wednesday. I had taken Thursday off.” 2 stars':
    '„Nachricht am Dienstagabend: Lieferung am Mittwoch. Freigenommen hatte ich mir den Donnerstag.“ 2 Sterne',
  'Review: my back says yes again': 'Bewertung: Mein Rücken sagt wieder Ja',
  '“Three months in. I stand for every call and my back has stopped complaining by three.” 5 stars':
    '„Nach drei Monaten: Ich stehe bei jedem Anruf, und mein Rücken klagt um drei nicht mehr.“ 5 Sterne',
  'Thread: does the Havnby wobble?': 'Thread: Wackelt der Havnby?',
  '“Does anyone own the Havnby? Two screens, typing while standing. The shop says ‘stable’. Everybody says stable.” 34 answers, none by us.':
    '„Hat jemand den Havnby? Zwei Bildschirme, Tippen im Stehen. Der Shop sagt ‚stabil‘. Stabil sagen alle.“ 34 Antworten, keine von uns.',
  'Comment: show it in my flat': 'Kommentar: Zeigt ihn in meiner Wohnung',
  '“Lovely. Now show it in 11 square metres with a bed.” 412 likes':
    '„Wunderschön. Und jetzt zeigt ihn auf 11 Quadratmetern mit einem Bett.“ 412 Likes',
  'Instagram comment': 'Instagram-Kommentar',
  'Photo: shelf added, friends asking': 'Foto: Regal ergänzt, Freunde fragen',
  '“Six months, second shelf. Three people asked me where it is from this week alone.”':
    '„Sechs Monate, zweites Regal. Allein diese Woche haben mich drei Leute gefragt, woher er ist.“',
  'Instagram post by an owner': 'Instagram-Beitrag einer Besitzerin',
  'Ticket 20411: feet or top?': 'Ticket 20411: Füße oder Platte?',
  '“Is 140 the table top or the space the feet need? I have 142 between two walls.” Answered after 26 hours.':
    '„Sind 140 die Tischplatte oder der Platz, den die Füße brauchen? Ich habe 142 zwischen zwei Wänden.“ Beantwortet nach 26 Stunden.',
  'Help desk': 'Helpdesk',
  'Ticket 20588: what does a return cost?': 'Ticket 20588: Was kostet eine Rücksendung?',
  '“Before I order: if it does not fit, who pays the carrier?” One of 63 such tickets this quarter.':
    '„Bevor ich bestelle: Wenn er nicht passt, wer bezahlt die Spedition?“ Eines von 63 solchen Tickets in diesem Quartal.',
  'Ticket 20702: an offer for nine desks': 'Ticket 20702: ein Angebot für neun Tische',
  '“Please send an offer for nine desks to nine addresses.” Took five emails and six days.':
    '„Bitte senden Sie mir ein Angebot für neun Tische an neun Adressen.“ Brauchte fünf E-Mails und sechs Tage.',
  'Ticket 20655: my set-up is gone': 'Ticket 20655: Meine Zusammenstellung ist weg',
  '“I built it on my phone on the train and at home it was gone. I will not do it again tonight.”':
    '„Ich habe ihn in der Bahn am Handy zusammengestellt, und zu Hause war alles weg. Heute Abend mache ich das nicht noch einmal.“',
  'Content audit: 12 questions, 3 answers': 'Content-Audit: 12 Fragen, 3 Antworten',
  'Of the twelve questions service hears most, the site answers three. The answers to the other nine lie in emails, in the data sheet and in two people’s heads.':
    'Von den zwölf Fragen, die der Service am häufigsten hört, beantwortet die Website drei. Die Antworten auf die anderen neun liegen in E-Mails, im Datenblatt und in den Köpfen von zwei Personen.',
  'Content audit by the project team': 'Content-Audit des Projektteams',
  'Benchmark: four makers side by side': 'Benchmark: vier Hersteller im Vergleich',
  'Three of four show a comparison table of modules, two a film at standing height, all four the cost of a return beside the price.':
    'Drei von vier zeigen eine Vergleichstabelle der Module, zwei einen Film auf Stehhöhe, alle vier die Kosten einer Rücksendung neben dem Preis.',
  'Desk research': 'Desk-Research',
};
