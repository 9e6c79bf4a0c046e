/** A point in English metric units, which Office measures in. */
const EMU_A_POINT = 12_700;

/** Points as whole English metric units. */
export const emu = (points: number): number => Math.round(points * EMU_A_POINT);
