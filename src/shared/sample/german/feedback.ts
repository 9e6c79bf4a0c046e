/** What the sets of imported feedback are called. */
export const feedbackTexts: Readonly<Record<string, string>> = {
  'Site survey, Q4 2025': 'Website-Umfrage, Q4 2025',
  'Site survey, Q1 2026': 'Website-Umfrage, Q1 2026',
  'Visitors by stage, Q1 2026': 'Besucher je Phase, Q1 2026',
  'Tickets about orders, Q1 2026': 'Tickets zu Bestellungen, Q1 2026',
};
