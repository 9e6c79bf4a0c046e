import type { Language } from '../language/languages.ts';

/** A file of the sample's feedback, in `feedback/` in the folder of its language. */
export type FeedbackFile = {
  readonly file: string;
  /** What its set is called, in English. */
  readonly name: string;
  /** The run of a survey that is repeated; '' where it is not one. */
  readonly wave: string;
  /** The stage that all of it is about; null where a column says it. */
  readonly stage: 'purchase' | null;
};

/** What the sample's measures are computed from: two runs of a survey, visitors at each stage, and tickets. */
export const feedbackFiles: Readonly<Record<Language, readonly FeedbackFile[]>> = {
  en: [
    { file: 'site-survey-2025-q4.csv', name: 'Site survey, Q4 2025', wave: 'Q4 2025', stage: null },
    { file: 'site-survey-2026-q1.csv', name: 'Site survey, Q1 2026', wave: 'Q1 2026', stage: null },
    { file: 'visitors-by-stage.csv', name: 'Visitors by stage, Q1 2026', wave: '', stage: null },
    { file: 'tickets-2026-q1.csv', name: 'Tickets about orders, Q1 2026', wave: '', stage: 'purchase' },
  ],
  de: [
    { file: 'website-umfrage-2025-q4.csv', name: 'Site survey, Q4 2025', wave: 'Q4 2025', stage: null },
    { file: 'website-umfrage-2026-q1.csv', name: 'Site survey, Q1 2026', wave: 'Q1 2026', stage: null },
    { file: 'besucher-je-phase.csv', name: 'Visitors by stage, Q1 2026', wave: '', stage: null },
    { file: 'tickets-2026-q1.csv', name: 'Tickets about orders, Q1 2026', wave: '', stage: 'purchase' },
  ],
};
