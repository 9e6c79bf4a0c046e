/** What tells git how to show and merge projects: lines of a file, and commands. */
export type GitLines = { readonly attributes: readonly string[]; readonly commands: readonly string[] };

/** `-text`: no line ends are changed in it, whatever the settings of the computer. */
const attributes = ['*.journey diff=journey merge=journey -text'];

/** What a line of the text begins with that stands above a change: the stage, the card. */
const headings = [
  ...['Project', 'Map', 'Stage', 'Step', 'Action', 'Touchpoint', 'Thought', 'Pain point', 'Opportunity'],
  ...['Note', 'Image', 'Measure', 'Persona', 'Piece of evidence'],
];

/**
 * The lines for a program that is called by these words. `everywhere`: for every repository of the person, else for the one in
 * whose folder the commands are given.
 */
export function gitLines(program: readonly string[], everywhere: boolean): GitLines {
  const called = program.map(forShell).join(' ');
  const settings: readonly (readonly [name: string, value: string])[] = [
    ['diff.journey.textconv', `${called} text`],
    ['diff.journey.xfuncname', `^ *((${headings.join('|')}): .*)`],
    // Each version is made to text once, and kept by git.
    ['diff.journey.cachetextconv', 'true'],
    ['merge.journey.name', 'Throughline project'],
    ['merge.journey.driver', `${called} merge %O %A %B --out %A --name %P`],
    // Between several common ancestors git would merge to make one up; the projects know theirs.
    ['merge.journey.recursive', 'binary'],
  ];
  const scope = everywhere ? ' --global' : '';
  return {
    attributes,
    commands: settings.map(([name, value]) => `git config${scope} ${name} ${inQuotes(value)}`),
  };
}

/** A word for the shell that git calls drivers with. */
const forShell = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;

/** A value for the shell that a person types into: in double quotes, which all of them know. */
const inQuotes = (value: string): string =>
  /^[\w./-]+$/.test(value) ? value : `"${value.replace(/["\\$`]/g, (sign) => `\\${sign}`)}"`;
