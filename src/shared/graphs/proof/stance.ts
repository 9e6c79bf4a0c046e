import type { EvidenceLink } from '../../model/evidence.ts';

/** What a piece of evidence does to the card it is linked to. */
export type Stance = 'supports' | 'contradicts';

/** What a link says about that. */
export type StanceOf = (link: EvidenceLink) => Stance;

/** Links hold nothing about it: a piece is linked to what it supports. */
export const alwaysSupports: StanceOf = () => 'supports';
