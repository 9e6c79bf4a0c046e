import { numberText, phrase, t } from '../language/translate.ts';
import type { HotSpotReason, OthersRange, Reason } from '../measures/hot-spot-reason.ts';
import type { HotSpot, HotSpotPart } from '../measures/hot-spots.ts';
import { piecesOfEvidence } from './evidence.ts';
import { percent, percentRange, roundShare } from './figures.ts';

const partNames: Readonly<Record<HotSpotPart, string>> = {
  lost: phrase('Drop-off'),
  negative: phrase('Negative comments'),
  dissatisfied: phrase('Not satisfied'),
  hard: phrase('Not easy'),
  pain: phrase('Pain load'),
};

/** What a part of a hot spot is called. */
export const hotSpotPartName = (part: HotSpotPart): string => t(partNames[part]);

/** ‘Hot spot 1 of 5’. */
export const hotSpotTitle = ({ rank, of }: { readonly rank: number; readonly of: number }): string =>
  t('Hot spot {{rank}} of {{of}}', { rank: numberText(rank), of: numberText(of) });

/** Its rank, and why: what is said of a hot spot wherever there is room, a sentence each, without full stops. */
export const hotSpotWords = (spot: {
  readonly rank: number;
  readonly of: number;
  readonly reason: HotSpotReason;
}): readonly string[] => [hotSpotTitle(spot), hotSpotSentence(spot.reason)];

/** A part with its value: ‘Drop-off 61%’. Of negative comments it is the least that their number allows. */
export function partInWords(part: HotSpotPart, { parts }: Pick<HotSpot, 'parts'>): string {
  const values = { part: hotSpotPartName(part), share: percent(roundShare(parts[part] ?? 0)) };
  return part === 'negative' ? t('{{part}}: {{share}} or more', values) : t('{{part}}: {{share}}', values);
}

/**
 * Why a stage is a hot spot, in one sentence without a full stop: ‘Intent loses 61% (the other stages: 18–34%); 38 of
 * 112 comments there are negative; most linked pain point: not enough product information (21 pieces of evidence)’.
 */
export function hotSpotSentence({ stage, lost, reasons }: HotSpotReason): string {
  const words = reasons.map(reasonWords);
  if (lost) {
    const loses = t('{{stage}} loses {{share}}', { stage, share: percent(roundShare(lost.share)) });
    return [besideOthers(loses, lost.others), ...words].join('; ');
  }
  return words.length === 0 ? stage : t('{{stage}}: {{reason}}', { stage, reason: words.join('; ') });
}

function reasonWords(reason: Reason): string {
  switch (reason.kind) {
    case 'negative':
      return t('{{count}} of {{comments}} comments there are negative', {
        count: reason.negative,
        comments: numberText(reason.comments),
      });
    case 'satisfied':
      return besideOthers(
        t('{{share}} satisfied', { share: percent(roundShare(reason.share)) }),
        reason.others,
      );
    case 'easy':
      return besideOthers(
        t('{{share}} found it easy', { share: percent(roundShare(reason.share)) }),
        reason.others,
      );
    case 'pain':
      return t('most linked pain point: {{title}} ({{evidence}})', {
        title: reason.title,
        evidence: piecesOfEvidence(reason.evidence),
      });
  }
}

function besideOthers(reason: string, others: OthersRange | null): string {
  if (!others) return reason;
  const [low, high] = [roundShare(others.low), roundShare(others.high)];
  const range = low === high ? percent(low) : percentRange(low, high);
  const beside =
    others.stages === 1
      ? t('the other stage: {{share}}', { share: range })
      : t('the other stages: {{shares}}', { shares: range });
  return t('{{reason}} ({{others}})', { reason, others: beside });
}
