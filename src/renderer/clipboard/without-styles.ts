const tagStart = /<(?=[a-z])/gi;
const insideTag = /"[^"]*"|'[^']*'|\sstyle(?=\s*=)|>|[^"'>\s]+|\s|["']/gi;

/**
 * HTML whose styles are only data: the page's policy refuses pasted styles and would report each of them, although a
 * parsed document is never shown. Quoted values stay as they are.
 */
export function withoutStyles(html: string): string {
  const parts: string[] = [];
  let done = 0;
  tagStart.lastIndex = 0;
  for (let tag = tagStart.exec(html); tag; tag = tagStart.exec(html)) {
    insideTag.lastIndex = tag.index + 1;
    for (let token = insideTag.exec(html); token; token = insideTag.exec(html)) {
      if (token[0] === '>') break;
      if (!/^\sstyle$/i.test(token[0])) continue;
      parts.push(html.slice(done, token.index), ' data-style');
      done = token.index + token[0].length;
    }
    if (insideTag.lastIndex === 0) break;
    tagStart.lastIndex = insideTag.lastIndex;
  }
  parts.push(html.slice(done));
  return parts.join('').replace(/<(\/?)style(?=[\s>/])/gi, '<$1template');
}
