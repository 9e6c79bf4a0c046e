/** A journey diagram as Mermaid writes it: sections with tasks, each with a score from 1 to 5 and its actors. */
export type JourneyText = { readonly title: string; readonly tasks: readonly JourneyTask[] };

export type JourneyTask = {
  /** Null before the first section. */
  readonly section: string | null;
  /** Which section it is: two of one name are two. 0 before the first. */
  readonly part: number;
  readonly name: string;
  /** -2..+2, as the emotion curve has it; null where none is given. */
  readonly emotion: number | null;
  readonly actors: readonly string[];
};

const fence = /^\s*```(?:mermaid)?\s*$/i;
const ignored = /^\s*(?:%%|accTitle\b|accDescr\b)/i;

/** Reads a Mermaid journey; null for any other text, and for one without tasks. */
export function readJourney(text: string): JourneyText | null {
  const lines = withoutFrontMatter(text.split(/\r\n?|\n/)).filter(
    (line) => line.trim() !== '' && !fence.test(line) && !ignored.test(line),
  );
  if (lines[0]?.trim().toLowerCase() !== 'journey') return null;
  let title = '';
  let section: string | null = null;
  let part = 0;
  const tasks: JourneyTask[] = [];
  for (const line of lines.slice(1).map((one) => one.trim())) {
    const [, keyword = '', rest = ''] = /^(title|section)\s+(.*)$/i.exec(line) ?? [];
    if (keyword.toLowerCase() === 'title') title = decoded(rest);
    else if (keyword !== '') [section, part] = [decoded(rest.replace(/:$/, '').trim()), part + 1];
    else tasks.push({ ...taskOf(line), section, part });
  }
  return tasks.length === 0 ? null : { title, tasks };
}

/** 'Make tea: 5: Me, Cat'. */
function taskOf(line: string): Omit<JourneyTask, 'section' | 'part'> {
  const [name = '', scored = '', ...rest] = line.split(':').map((part) => part.trim());
  const hasScore = /^\d+(?:\.\d+)?$/.test(scored);
  return {
    name: decoded(hasScore ? name : line),
    emotion: hasScore ? Math.min(2, Math.max(-2, Number(scored) - 3)) : null,
    actors: (hasScore ? rest.join(':') : '')
      .split(',')
      .map((actor) => decoded(actor.trim()))
      .filter((actor) => actor !== ''),
  };
}

/** Signs that Mermaid reads as its own are written by number: `#58;` is a colon. */
const decoded = (text: string): string =>
  text.replace(
    /#(?:(\d{1,7})|(quot|amp|lt|gt));/g,
    (all, code: string | undefined, name: string | undefined) =>
      name === undefined ? characterOf(Number(code), all) : (namedSigns[name] ?? all),
  );

const namedSigns: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>' };
const characterOf = (code: number, written: string): string =>
  code > 31 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : written;

function withoutFrontMatter(lines: readonly string[]): readonly string[] {
  const [first, ...rest] = lines.filter((line) => line.trim() !== '' && !fence.test(line));
  if (first?.trim() !== '---') return lines;
  const end = rest.findIndex((line) => line.trim() === '---');
  return end === -1 ? lines : rest.slice(end + 1);
}
