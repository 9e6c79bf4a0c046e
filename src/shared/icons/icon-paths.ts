import type { Icon } from './icons.ts';

/**
 * An icon on a grid of 16 x 16: lines 1.5 wide with round ends and joins, and filled parts. Both are SVG path
 * data; draw them scaled by size / 16 in one colour.
 */
export type IconPath = { readonly line: string; readonly fill: string };

/** Width of an icon's lines on its grid of 16. */
export const ICON_LINE_WIDTH = 1.5;

const circle = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}A${r} ${r} 0 1 1 ${x + r} ${y}A${r} ${r} 0 1 1 ${x - r} ${y}Z`;
const dot = (x: number, y: number, r = 0.9): string => circle(x, y, r);
const frame = (x: number, y: number, w: number, h: number, r = 1.5): string =>
  `M${x + r} ${y}H${x + w - r}A${r} ${r} 0 0 1 ${x + w} ${y + r}V${y + h - r}A${r} ${r} 0 0 1 ${x + w - r} ${y + h}` +
  `H${x + r}A${r} ${r} 0 0 1 ${x} ${y + h - r}V${y + r}A${r} ${r} 0 0 1 ${x + r} ${y}Z`;

const lines = (line: string, fill = ''): IconPath => ({ line, fill });
const face = (mouth: string): IconPath => lines(circle(8, 8, 6.25) + mouth, dot(5.75, 6.6) + dot(10.25, 6.6));

const bubble =
  'M3.5 2.75H12.5A1.5 1.5 0 0 1 14 4.25V10A1.5 1.5 0 0 1 12.5 11.5H7.5L4.5 14V11.5H3.5A1.5 1.5 0 0 1 2 10V4.25A1.5 1.5 0 0 1 3.5 2.75Z';

export const iconPaths: Readonly<Record<Icon, IconPath>> = {
  // Kinds of card
  action: lines(`${circle(8, 8, 6.25)}M6.6 5.4V10.6L10.8 8Z`),
  touchpoint: lines(`${circle(8, 8, 2)}M4.3 4.3A5.25 5.25 0 0 0 4.3 11.7M11.7 4.3A5.25 5.25 0 0 1 11.7 11.7`),
  thought: lines(
    'M5 11.25H11A3 3 0 0 0 11.6 5.3A3.9 3.9 0 0 0 4.3 4.9A3.2 3.2 0 0 0 5 11.25Z',
    dot(5, 13.3, 1.05) + dot(2.9, 14.9, 0.7),
  ),
  'pain-point': lines('M8.9 1.75L3.25 9.25H7.5L7 14.25L12.75 6.75H8.5Z'),
  opportunity: lines(
    'M6 12V11.2C6 10.4 5.4 9.9 4.9 9.3A4.25 4.25 0 1 1 11.1 9.3C10.6 9.9 10 10.4 10 11.2V12ZM6.5 14.25H9.5',
  ),
  note: lines(
    'M3.5 2.5H12.5A1 1 0 0 1 13.5 3.5V9.5L9.5 13.5H3.5A1 1 0 0 1 2.5 12.5V3.5A1 1 0 0 1 3.5 2.5ZM9.5 13.25V9.5H13.25',
  ),
  image: lines(
    `${frame(2, 2.75, 12, 10.5)}M2.25 11L5.75 7.75L9 10.75L10.75 9.25L13.75 11.75`,
    dot(10.5, 6, 1.1),
  ),

  // Channels
  website: lines(`${frame(2, 2.75, 12, 10.5)}M2 6H14`, dot(4.1, 4.4, 0.6) + dot(6, 4.4, 0.6)),
  app: lines(`${frame(4.5, 1.75, 7, 12.5)}M7.25 12H8.75`),
  store: lines(
    'M2.75 6.5L3.75 2.75H12.25L13.25 6.5M2.75 6.5A1.75 1.75 0 0 0 6.25 6.5A1.75 1.75 0 0 0 9.75 6.5A1.75 1.75 0 0 0 13.25 6.5ZM3.75 8.5V13.25H12.25V8.5',
  ),
  phone: lines(
    'M5.5 2.5H3.5A1 1 0 0 0 2.5 3.6A10.5 10.5 0 0 0 12.4 13.5A1 1 0 0 0 13.5 12.5V10.5L10.6 9.4L9.3 11A8.5 8.5 0 0 1 5 6.7L6.6 5.4Z',
  ),
  email: lines(`${frame(2, 3.25, 12, 9.5)}M2.5 4.5L8 8.75L13.5 4.5`),
  chat: lines(`${bubble}M5 5.9H11M5 8.4H9`),
  social: lines(
    `${circle(12, 3.75, 1.75)}${circle(4, 8, 1.75)}${circle(12, 12.25, 1.75)}M5.6 7.15L10.4 4.6M5.6 8.85L10.4 11.4`,
  ),
  ad: lines('M2.5 6.5V9.5H5L11.5 13V3L5 6.5ZM13.75 6.75V9.25M5.25 9.75V13H7.25V10.75'),
  newsletter: lines(
    'M2.5 3H11V13H3.75A1.25 1.25 0 0 1 2.5 11.75ZM11 6.5H13.5V11.75A1.25 1.25 0 0 1 11 11.75M4.75 5.75H8.75M4.75 8H8.75M4.75 10.25H7',
  ),
  'review-site': lines(
    bubble,
    'M8 4.2L8.95 6.15L11.1 6.45L9.55 7.95L9.9 10.1L8 9.1L6.1 10.1L6.45 7.95L4.9 6.45L7.05 6.15Z',
  ),
  field: lines(
    `M8 14.25C5 11.2 3.25 8.9 3.25 6.6A4.75 4.75 0 0 1 12.75 6.6C12.75 8.9 11 11.2 8 14.25Z${circle(8, 6.5, 1.6)}`,
  ),
  mail: lines('M2 6.5L8 2.25L14 6.5V12.5A1 1 0 0 1 13 13.5H3A1 1 0 0 1 2 12.5ZM2.25 7L8 10.5L13.75 7'),

  // Kinds of evidence
  survey: lines(
    `${frame(3, 2.5, 10, 11.75)}M6 2.5V1.75H10V2.5M5.5 6.4L6.3 7.2L7.6 5.7M9.25 6.5H10.75M5.5 10.4L6.3 11.2L7.6 9.7M9.25 10.5H10.75`,
  ),
  poll: lines('M2.75 13.25H13.25M4.25 10.75V7.25M8 10.75V2.75M11.75 10.75V5.25'),
  interview: lines(
    'M8 1.75A2 2 0 0 1 10 3.75V7.5A2 2 0 0 1 6 7.5V3.75A2 2 0 0 1 8 1.75ZM3.5 7.25A4.5 4.5 0 0 0 12.5 7.25M8 11.75V14.25M6 14.25H10',
  ),
  observation: lines(
    `M1.5 8C3 5.2 5.3 3.75 8 3.75C10.7 3.75 13 5.2 14.5 8C13 10.8 10.7 12.25 8 12.25C5.3 12.25 3 10.8 1.5 8Z${circle(8, 8, 1.9)}`,
  ),
  'web-analytics': lines('M2.25 2.25V13.75H13.75M4.75 10.5L7.25 7.25L9.5 9L13.25 4.25'),
  review: lines('M8 2L9.8 5.7L13.9 6.3L10.95 9.2L11.65 13.25L8 11.35L4.35 13.25L5.05 9.2L2.1 6.3L6.2 5.7Z'),
  'social-post': lines('M6.5 2.25L5 13.75M11 2.25L9.5 13.75M2.75 5.75H13.5M2.5 10.25H13.25'),
  'support-ticket': lines(
    'M2 4.25A1 1 0 0 1 3 3.25H13A1 1 0 0 1 14 4.25V6.25A1.75 1.75 0 0 0 14 9.75V11.75A1 1 0 0 1 13 12.75H3A1 1 0 0 1 2 11.75V9.75A1.75 1.75 0 0 0 2 6.25ZM10 5.75V6.25M10 7.75V8.25M10 9.75V10.25',
  ),
  document: lines(
    'M4.25 1.75H9L12.5 5.25V13.25A1 1 0 0 1 11.5 14.25H4.25A1 1 0 0 1 3.25 13.25V2.75A1 1 0 0 1 4.25 1.75ZM8.75 2V5.5H12.25M5.75 8.5H10M5.75 11H10',
  ),

  // Faces
  'face-minus-2': face('M5 11.6Q8 7.9 11 11.6Z'),
  'face-minus-1': face('M5.4 11.2Q8 9 10.6 11.2'),
  'face-0': face('M5.5 10.4H10.5'),
  'face-plus-1': face('M5.4 9.6Q8 12.1 10.6 9.6'),
  'face-plus-2': face('M4.9 9.2Q8 13.6 11.1 9.2Z'),

  // Lanes
  emotion: lines('M1.75 10.5C4 10.5 4 4.5 6.25 4.5C8.5 4.5 8 11.5 10.25 11.5C12.25 11.5 12 6 14.25 6'),
  evidence: lines(`${circle(7, 7, 4.5)}M10.4 10.4L14 14M5.1 7.1L6.4 8.4L9 5.7`),
  measure: lines('M2.25 12A6.25 6.25 0 1 1 13.75 12M8 9.75L10.75 6', dot(8, 9.9, 1.2)),
  backstage: lines(
    `${circle(8, 8, 2)}M8 2V4M8 12V14M2 8H4M12 8H14M3.75 3.75L5.2 5.2M10.8 10.8L12.25 12.25M12.25 3.75L10.8 5.2M5.2 10.8L3.75 12.25`,
  ),

  // Marks
  star: { line: '', fill: 'M8 1.5L10 5.6L14.5 6.2L11.25 9.4L12 13.9L8 11.8L4 13.9L4.75 9.4L1.5 6.2L6 5.6Z' },
  severity: lines('M8 2.25L14.25 13.25H1.75ZM8 6.25V9', dot(8, 11.1, 0.95)),
  paperclip: lines(
    'M12.75 7.25L7.6 12.4A3 3 0 0 1 3.35 8.15L8.75 2.75A2 2 0 0 1 11.6 5.6L6.4 10.8A1 1 0 0 1 4.95 9.4L9.5 4.85',
  ),
  link: lines(
    'M6.75 9.25A2.75 2.75 0 0 0 10.65 9.25L12.9 7A2.75 2.75 0 0 0 9 3.1L8 4.1M9.25 6.75A2.75 2.75 0 0 0 5.35 6.75L3.1 9A2.75 2.75 0 0 0 7 12.9L8 11.9',
  ),
  comment: lines('M2.25 3H13.75V11H7.75L4.75 13.75V11H2.25Z'),
  owner: lines(`${circle(8, 5.25, 2.75)}M2.75 13.75A5.25 4.25 0 0 1 13.25 13.75`),
  calendar: lines(`${frame(2.5, 3.25, 11, 10.5)}M2.5 6.75H13.5M5.5 1.75V4.25M10.5 1.75V4.25`),
  impact: lines('M8 13.5V3M3.75 7.25L8 3L12.25 7.25'),
  effort: lines(`${circle(8, 8.75, 5.25)}M8 6V8.75L9.9 10.1M6.25 1.75H9.75`),
  status: lines(`${circle(8, 8, 6.25)}M8 4.5V8L10.5 9.5`),
  tag: lines('', dot(8, 8, 5.5)),
  /** The line from which the bars of an experience go up and down. */
  experience: lines('', 'M0.5 7.6H15.5V8.4H0.5Z'),
  opportunities: lines(
    'M6 12V11.2C6 10.4 5.4 9.9 4.9 9.3A4.25 4.25 0 1 1 11.1 9.3C10.6 9.9 10 10.4 10 11.2V12ZM6.5 14.25H9.5',
  ),
  'pain-points': lines('M8.9 1.75L3.25 9.25H7.5L7 14.25L12.75 6.75H8.5Z'),
  'status-investigating': lines(`${circle(7, 7, 4.5)}M10.4 10.4L14 14`),
  'status-planned': lines(circle(8, 8, 6.25), dot(5, 8) + dot(8, 8) + dot(11, 8)),
  'status-in-progress': lines(circle(8, 8, 6.25), 'M8 4A4 4 0 0 1 8 12Z'),
  'status-done': lines(`${circle(8, 8, 6.25)}M5 8.2L7.1 10.3L11 6`),
  supports: lines(`${circle(8, 8, 6.25)}M5.2 8.2L7.2 10.2L10.8 6.2`),
  context: lines(`${circle(8, 8, 6.25)}M8 7.3V11M8 5V5.1`),
  contradicts: lines('M3.5 6.2H12.5M3.5 9.8H12.5M10.6 3L5.4 13'),
  'status-declined': lines(`${circle(8, 8, 6.25)}M5.8 5.8L10.2 10.2M10.2 5.8L5.8 10.2`),
  frequency: lines(
    `${circle(5.75, 5.5, 2.5)}M1.25 13A4.5 3.9 0 0 1 10.25 13M10.25 3.2A2.5 2.5 0 0 1 10.25 7.8M12.25 9.6A4 4 0 0 1 14.75 13`,
  ),
  assumption: lines('M5.5 6A2.5 2.5 0 1 1 8.9 8.35C8.3 8.6 8 9 8 9.75', dot(8, 12.4, 1)),
  persona: lines(`${circle(8, 8, 6.25)}${circle(8, 6.5, 2)}M4.2 12.75A4.2 3.4 0 0 1 11.8 12.75`),
  lock: lines(`${frame(3.25, 7, 9.5, 6.75)}M5.25 7V5A2.75 2.75 0 0 1 10.75 5V7`),
  'arrow-right': lines('M2.5 8H13M9 4L13 8L9 12'),
  'arrow-left': lines('M13.5 8H3M7 4L3 8L7 12'),
  'arrow-up': lines('M8 13.5V3M4 7L8 3L12 7'),
  'arrow-down': lines('M8 2.5V13M4 9L8 13L12 9'),
  'arrow-within': lines('M3 4.25H10A3.5 3.5 0 0 1 10 11.25H3.5M6.75 8L3.5 11.25L6.75 14.5'),
  quote: {
    line: '',
    fill: 'M2 9.5C2 6.2 3.6 4 6.6 3.1L7 4.2C5.3 4.9 4.5 5.9 4.4 7.2H6.8V12H2ZM9 9.5C9 6.2 10.6 4 13.6 3.1L14 4.2C12.3 4.9 11.5 5.9 11.4 7.2H13.8V12H9Z',
  },
  hand: lines('M2.75 13.25L3.5 10.25L11.25 2.5L13.5 4.75L5.75 12.5ZM9.75 4L12 6.25'),
  map: lines('M1.75 4L6 2.25L10 4L14.25 2.25V12L10 13.75L6 12L1.75 13.75ZM6 2.25V12M10 4V13.75'),
};
