/**
 * Chromium checks what stands before and behind a hyphen each by itself: „Leistungs“ in „Preis-Leistungs-Verhältnis“. The
 * German word list has such beginnings of compounds as roots that need an ending, of which one is the hyphen alone.
 */

/**
 * The beginnings of compounds that stand before a hyphen. Only those with a capital letter: the others are for the middle
 * of a compound without hyphens.
 *
 * @param {string} aff rules whose flags are single letters
 * @param {string} dic
 * @returns {readonly string[]}
 */
export function wordsBeforeHyphens(aff, dic) {
  const needsEnding = /^NEEDAFFIX (\S)$/m.exec(aff)?.[1];
  const onlyInside = /^ONLYINCOMPOUND (\S)$/m.exec(aff)?.[1] ?? '';
  if (needsEnding === undefined || /^FLAG /m.test(aff)) return [];
  const hyphens = [...aff.matchAll(/^SFX (\S) +0 +-(?:\/(\S+))? +\.$/gm)]
    .filter(([, , then = '']) => onlyInside === '' || !then.includes(onlyInside))
    .map(([, flag = '']) => flag);
  return [...dic.matchAll(/^(\p{Lu}[^/\n]*)\/(\S+)/gmu)]
    .filter(([, , flags = '']) => flags.includes(needsEnding) && hyphens.some((flag) => flags.includes(flag)))
    .map(([, word = '']) => word);
}
