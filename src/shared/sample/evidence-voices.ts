import type { EvidenceRow } from './evidence-rows.ts';

/** Proof in people's own words and doings: interviews and observations. */
export const voices: readonly EvidenceRow[] = [
  {
    key: 'ev.interview-3',
    kind: 'interview',
    title: 'Interview 3: the masking tape',
    text:
      '“I taped 140 centimetres on the floor. Then I saw the drawing says 140 is the top and the feet are wider. ' +
      'Or narrower? I closed it and made tea.”',
    source: 'Interview 3, tenant, Hamburg',
    date: '2026-01-27',
    confidentiality: 'confidential',
    supports: ['fit', 'pain.fit', 'th.cm', 'act.measure'],
    personas: ['miriam'],
    tags: ['fit'],
  },
  {
    key: 'ev.interview-5',
    kind: 'interview',
    title: 'Interview 5: asking strangers',
    text:
      '“I asked a forum whether it wobbles. A man in Leeds answered in ten minutes. You have forty pictures and none of them ' +
      'told me.”',
    source: 'Interview 5, teacher, Bristol',
    date: '2026-01-29',
    confidentiality: 'confidential',
    supports: ['reassure', 'pain.wobble', 'pain.info', 'tp.forum', 'th.wobble'],
    personas: ['miriam'],
    tags: ['trust'],
  },
  {
    key: 'ev.interview-6',
    kind: 'interview',
    title: 'Interview 6: once, not wrongly',
    text:
      '“It is the third most expensive thing in my flat. I would read twenty pages about it if someone wrote them ' +
      'honestly.”',
    source: 'Interview 6, translator, Cologne',
    date: '2026-02-02',
    confidentiality: 'confidential',
    supports: ['reassure', 'pain.info', 'opp.ebook', 'opp.guide'],
    personas: ['miriam'],
    tags: ['programme', 'trust'],
  },
  {
    key: 'ev.interview-8',
    kind: 'interview',
    title: 'Interview 8: twelve orders',
    text:
      '“I need one offer, one invoice and twelve addresses. Your checkout made me feel like twelve people with one ' +
      'credit card.”',
    source: 'Interview 8, office manager, Utrecht',
    date: '2026-02-05',
    confidentiality: 'confidential',
    supports: ['order', 'pain.invoice', 'th.invoice', 'tp.checkout', 'opp.team'],
    personas: ['tom'],
    tags: ['trust'],
  },
  {
    key: 'ev.interview-9',
    kind: 'interview',
    title: 'Interview 9: load ratings',
    text: '“What is a dynamic load? I want to hear: two screens, a laptop, and my elbows.”',
    source: 'Interview 9, IT lead, Leeds',
    date: '2026-02-06',
    confidentiality: 'confidential',
    supports: ['compare', 'pain.jargon', 'th.load', 'pain.info'],
    personas: ['tom'],
    tags: ['gap'],
  },
  {
    key: 'ev.interview-11',
    kind: 'interview',
    title: 'Interview 11: proud on Saturday',
    text: '“Forty minutes, one tool, nothing left over. I sent a picture to my sister before I put the screen on it.”',
    source: 'Interview 11, owner since January, Bremen',
    date: '2026-02-11',
    confidentiality: 'internal',
    supports: ['assemble', 'th.proud', 'act.extend'],
    personas: ['miriam'],
    tags: ['trust'],
  },
  {
    key: 'ev.usability-1',
    kind: 'observation',
    title: 'Test: 6 of 8 never find the depth',
    text:
      'Task: “Is this desk deep enough for your screen?” Six of eight gave up after 2:40 on average. ' +
      'Four of them opened the PDF and closed it at once.',
    source: 'Usability test, product page, 8 people',
    date: '2026-02-12',
    link: 'https://example.com/research/usability-february',
    confidentiality: 'internal',
    supports: ['fit', 'pain.fit', 'pain.info', 'tp.sizes'],
    personas: ['miriam', 'tom'],
    tags: ['fit'],
  },
  {
    key: 'ev.usability-2',
    kind: 'observation',
    title: 'Test: a spreadsheet beside the shop',
    text: 'Five of eight copied prices of modules into a spreadsheet or on paper to compare them. One photographed the screen.',
    source: 'Usability test, product page, 8 people',
    date: '2026-02-12',
    link: 'https://example.com/research/usability-february',
    confidentiality: 'internal',
    supports: ['compare', 'pain.modules', 'act.table', 'tp.product', 'opp.table'],
    personas: ['tom'],
    tags: ['quick'],
  },
  {
    key: 'ev.home-visit',
    kind: 'observation',
    title: 'Home visit: assembling alone',
    text:
      'Assembly took 52 minutes. At the cable tray she turned the manual twice, then searched for a film. Smiled when the ' +
      'desk first rose.',
    source: 'Home visit, new owner, Bremen',
    date: '2026-02-21',
    confidentiality: 'confidential',
    supports: ['assemble', 'pain.manual', 'act.build', 'tp.manual', 'opp.manual'],
    personas: ['miriam'],
    tags: ['quick'],
  },
];
