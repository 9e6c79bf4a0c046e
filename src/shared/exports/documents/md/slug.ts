import { oneLine } from './escape-markdown.ts';

/**
 * Names headings as GitHub, GitLab and most editors name them: small letters, no punctuation, hyphens for blanks, and a number
 * where a name is taken. Asked in the order of the document.
 */
export function createSlugs(): (heading: string) => string {
  const taken = new Map<string, number>();
  return (heading) => {
    const slug = oneLine(heading)
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-');
    let own = slug;
    while (taken.has(own)) {
      const next = (taken.get(slug) ?? 0) + 1;
      taken.set(slug, next);
      own = `${slug}-${next}`;
    }
    taken.set(own, 0);
    return own;
  };
}
