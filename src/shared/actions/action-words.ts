import { phrase } from '../language/translate.ts';
import type { ActionId } from './action-list.ts';

/** How the palette calls an action, and by which other words it is found there. */
export type ActionWords = {
  /** Verb and object, where the label needs its menu to be understood: 'Stage' stands in the menu 'Insert'. */
  readonly name?: string;
  /** What else people call it, each after a comma; German ones in the German text. Shown nowhere. */
  readonly words: string;
};

/** The words of every action; `t` says them. */
export const actionWords: Readonly<Record<ActionId, ActionWords>> = {
  'new-project': { words: phrase('create project, start over, blank project, template') },
  'open-project': { name: phrase('Open project…'), words: phrase('load file, recent files') },
  'open-sample': { words: phrase('demo, example, tutorial') },
  save: { name: phrase('Save project'), words: phrase('store, write file') },
  'save-as': {
    name: phrase('Save project as…'),
    words: phrase('save a copy, rename file, save under another name'),
  },
  'save-locked': {
    words: phrase('password, encrypt, protect, lock file, confidential, change password'),
  },
  'save-version': {
    words: phrase('snapshot, name this state, milestone, checkpoint, baseline'),
  },
  'import-feedback': {
    words: phrase('import survey, answers, responses, reviews, tickets, CSV, Excel, load data, NPS, CSAT'),
  },
  'import-source': {
    words: phrase('interview, transcript, notes, VTT, SRT, Word, Teams, Zoom, add source'),
  },
  'read-workbook': {
    words: phrase('import Excel, xlsx, spreadsheet, update from workbook, compare'),
  },
  'save-masked': {
    words: phrase('anonymise, redact, pseudonymise, personal data, privacy, GDPR, send to client, mask'),
  },
  'merge-copy': {
    words: phrase('combine, conflict, two versions, colleague, sync, put together'),
  },
  'send-for-review': {
    words: phrase('mail, share, feedback, stakeholder, client, comments, review copy, web page, approve'),
  },
  'add-review': {
    words: phrase('comments, feedback, review.json, stakeholder, returned file, remarks'),
  },
  'open-conflicts': {
    words: phrase('merge conflict, git, resolve, mine, theirs, undecided'),
  },
  'import-map': {
    words: phrase(
      'spreadsheet, Excel, CSV, table, draw.io, Mermaid, canvas, Markdown, HTML, load map, migrate',
    ),
  },
  export: {
    name: phrase('Export map…'),
    words: phrase('print, PDF, PNG, SVG, picture, image, download, share'),
  },
  'export-again': {
    words: phrase('export again, same file, update the PDF, refresh export'),
  },
  'close-project': { words: phrase('close file, start screen, home') },
  undo: { words: phrase('take back, revert, go back') },
  redo: { words: phrase('repeat, do again') },
  cut: { name: phrase('Cut selection'), words: phrase('clipboard, move elsewhere') },
  copy: { name: phrase('Copy selection'), words: phrase('clipboard') },
  paste: { name: phrase('Paste from clipboard'), words: phrase('import, spreadsheet, Excel, table, list') },
  'copy-picture': {
    name: phrase('Copy selection as picture'),
    words: phrase('screenshot, image, slide, PowerPoint'),
  },
  'copy-map-picture': { words: phrase('screenshot, image, slide, PowerPoint') },
  'copy-sized-picture': { words: phrase('screenshot, image, document, mail, right size, alternative text') },
  duplicate: { name: phrase('Duplicate selection'), words: phrase('clone, double, copy card') },
  remove: {
    name: phrase('Remove selection'),
    words: phrase(
      'delete, erase, clear, delete card, delete stage, delete step, delete lane, remove card, remove stage, remove step, remove lane',
    ),
  },
  rename: {
    name: phrase('Rename selection'),
    words: phrase('edit title, change name, edit text, rename stage, rename step, rename lane'),
  },
  'select-all': { words: phrase('mark everything') },
  'select-lane': { words: phrase('select row, select lane') },
  'select-stage': { words: phrase('select column, select stage') },
  'select-kind': { words: phrase('select similar, same type') },
  find: { name: phrase('Find and replace text'), words: phrase('search, substitute, look for') },
  'find-evidence': { words: phrase('search evidence, look up proof, quotes') },
  settings: {
    name: phrase('Open settings…'),
    words: phrase('preferences, options, language, autosave, spelling, author name'),
  },
  palette: { words: phrase('all commands') },
  'zoom-in': { words: phrase('larger, magnify, closer') },
  'zoom-out': { words: phrase('smaller, further away') },
  'zoom-100': { name: phrase('Zoom to actual size'), words: phrase('100 percent, reset zoom') },
  'zoom-fit': { words: phrase('zoom to fit, see everything, overview, whole map') },
  'density-comfortable': {
    name: phrase('Show cards in full'),
    words: phrase('comfortable, density, details, all fields, large cards'),
  },
  'density-compact': {
    name: phrase('Show compact cards'),
    words: phrase('density, dense, small cards, icons, less detail'),
  },
  'density-titles': {
    name: phrase('Show titles of cards only'),
    words: phrase('density, hide details, overview, least detail'),
  },
  'cards-across-1': { words: phrase('one column, single file, narrow columns, list') },
  'cards-across-2': { words: phrase('next to each other, two columns, wide columns, grid') },
  'cards-across-3': { words: phrase('next to each other, three columns, wide columns, grid') },
  'evidence-pieces': {
    name: phrase('Show or count evidence'),
    words: phrase('evidence lane, full pieces, chips, counts'),
  },
  'answer-lines': {
    name: phrase('Show or hide lines to pain points'),
    words: phrase('arrows, connections, opportunities, links'),
  },
  'hot-spots': {
    name: phrase('Show or hide hot spots'),
    words: phrase('ranking of stages, where it hurts most, worst stage, drop-off, heat'),
  },
  funnel: {
    name: phrase('Show or hide the funnel of the stages'),
    words: phrase('people, visitors, drop-off, conversion, analytics counts'),
  },
  'emotion-answers': {
    name: phrase('Emotion curve: from answers or estimated'),
    words: phrase('measured emotion, evidence, survey answers, judged'),
  },
  'soft-cards': {
    name: phrase('Fill cards with colour, or not'),
    words: phrase('card colour, background, fill, soft'),
  },
  'zoom-width': { words: phrase('zoom to width, all steps, whole width') },
  'zoom-stage': { words: phrase('zoom to stage, one stage') },
  'highlight-assumptions': {
    words: phrase('claims without evidence, unproven, guesses, support, backed'),
  },
  'zoom-selection': { words: phrase('show selection, go to selection') },
  'toggle-inspector': {
    name: phrase('Show or hide inspector'),
    words: phrase('details, properties, sidebar, right panel'),
  },
  'toggle-outline': {
    name: phrase('Show or hide maps and outline'),
    words: phrase('list of maps, table of contents, tree, structure'),
  },
  'toggle-find': { name: phrase('Show or hide find panel'), words: phrase('search panel, search results') },
  'toggle-evidence': {
    name: phrase('Show or hide evidence panel'),
    words: phrase('research, proof, sources, insights, quotes'),
  },
  'toggle-sources': {
    name: phrase('Show or hide sources and participants'),
    words: phrase('transcripts, interviews, notes, highlights, people, participants, consent'),
  },
  'open-source': {
    name: phrase('Read source, at the selected evidence'),
    words: phrase('transcript, interview, open source, highlight, place of evidence, quote'),
  },
  'source-details': {
    words: phrase(
      'title, date and kind of a transcript, rename speakers, leave out a speaker, remove source',
    ),
  },
  'toggle-personas': {
    name: phrase('Show or hide personas panel'),
    words: phrase('customers, segments, list of personas'),
  },
  'toggle-feedback': {
    name: phrase('Show or hide feedback'),
    words: phrase('imported files, answers, surveys, reviews, tickets, scores, NPS, CSAT'),
  },
  'toggle-measures': {
    name: phrase('Show or hide measures'),
    words: phrase('report, dashboard, scores, funnel, drop-off, hot spots, response time, tone'),
  },
  'toggle-comments': {
    name: phrase('Show or hide comments'),
    words: phrase('comments panel, list of comments, remarks, feedback, open questions, resolve'),
  },
  'toggle-gaps': {
    name: phrase('Show or hide what is missing'),
    words: phrase(
      'gaps, no evidence, unproven, assumptions, few answers, outdated evidence, research to do, to-do list',
    ),
  },
  'toggle-filter': {
    name: phrase('Show or hide filter'),
    words: phrase('filter cards, saved views, by tag, by owner, by severity, by channel, assumptions'),
  },
  'toggle-history': {
    name: phrase('Show or hide history'),
    words: phrase('changes, versions, who changed what, log'),
  },
  'toggle-versions': {
    name: phrase('Show or hide versions'),
    words: phrase('earlier states, snapshots, go back in time, restore'),
  },
  compare: {
    words: phrase(
      'difference, diff, what changed, versions, copies, current and future map, before and after',
    ),
  },
  'next-change': { words: phrase('next difference, go on') },
  'previous-change': { words: phrase('previous difference, go back') },
  'only-changes': {
    name: phrase('Show only changes, or everything'),
    words: phrase('hide what did not change, differences only, filter'),
  },
  'back-to-now': { words: phrase('leave version, current state, stop looking back') },
  'toggle-priorities': {
    name: phrase('Show or hide priorities'),
    words: phrase('matrix, impact and effort, ranking, action plan, severity and frequency'),
  },
  'toggle-graph': {
    name: phrase('Show or hide flow and proof'),
    words: phrase('graph, flow chart, diagram, sankey, loops, customer flow, network'),
  },
  'toggle-answers': {
    name: phrase('Show or hide answers'),
    words: phrase('verbatims, quotes, comments of customers, survey answers, table, responses, tone'),
  },
  'show-answers': {
    name: phrase('Show the answers behind the selection'),
    words: phrase('answers of the stage, answers of the step, verbatims behind evidence, read comments'),
  },
  'show-proof': {
    name: phrase('Show the proof of the card'),
    words: phrase('evidence behind it, what it stands on, sources, support'),
  },
  'lay-out-flow': { words: phrase('arrange, reset positions, tidy up, auto layout') },
  'clear-filter': { words: phrase('clear filter, reset filter, remove filter, unfilter') },
  'toggle-minimap': { name: phrase('Show or hide minimap'), words: phrase('overview, navigator') },
  'next-area': { words: phrase('next pane, switch focus') },
  'previous-area': { words: phrase('previous pane, switch focus') },
  'theme-light': {
    name: phrase('Use light theme'),
    words: phrase('light mode, bright, day mode, appearance'),
  },
  'theme-dark': { name: phrase('Use dark theme'), words: phrase('dark mode, night mode, black, appearance') },
  'theme-system': { name: phrase('Use system theme'), words: phrase('automatic theme, appearance') },
  'add-card': {
    name: phrase('Add card'),
    words: phrase(
      'new card, insert card, create card, note, pain point, opportunity, touchpoint, sticky note',
    ),
  },
  'add-evidence': {
    name: phrase('Add evidence'),
    words: phrase('new evidence, insert evidence, proof, quote, interview, survey'),
  },
  'attach-file': {
    name: phrase('Add file as evidence…'),
    words: phrase('attach, upload, attachment, document, import file'),
  },
  'add-comment': {
    name: phrase('Add comment'),
    words: phrase('new comment, insert comment, remark, feedback, discuss'),
  },
  'add-tag': { name: phrase('Add tag'), words: phrase('new tag, insert tag, label, keyword, category') },
  'add-stage': { name: phrase('Add stage'), words: phrase('new stage, insert stage, create stage') },
  'start-phase': {
    name: phrase('Start a phase here'),
    words: phrase('add phase, new phase, insert phase, create phase, group stages, band, split phase'),
  },
  'add-step': {
    name: phrase('Add step'),
    words: phrase('new step, insert step, create step, insert column, add column'),
  },
  'add-opportunity': {
    name: phrase('Add opportunity for the hot spot'),
    words: phrase('improve, idea, solution, worst stage, hottest stage'),
  },
  'add-lane': {
    name: phrase('Add lane…'),
    words: phrase(
      'new lane, insert lane, create lane, insert row, add row, swimlane, storyboard, emotion curve',
    ),
  },
  'connect-cards': {
    name: phrase('Connect selected cards'),
    words: phrase('add connection, arrow, link cards, draw line'),
  },
  'add-persona': {
    name: phrase('Add persona'),
    words: phrase('new persona, insert persona, create persona, customer, segment'),
  },
  'add-map': { words: phrase('add map, create map, insert map, future state, journey') },
  'edit-map': {
    name: phrase('Edit map details'),
    words: phrase('current state, future state, rename map, scenario, scope'),
  },
  'duplicate-map': { words: phrase('copy map, clone map, future state from this map') },
  'remove-map': { words: phrase('delete map') },
  'move-left': { name: phrase('Move selection left'), words: phrase('earlier, reorder') },
  'move-right': { name: phrase('Move selection right'), words: phrase('later, reorder') },
  'move-up': { name: phrase('Move selection up'), words: phrase('higher, reorder') },
  'move-down': { name: phrase('Move selection down'), words: phrase('lower, reorder') },
  'duplicate-stage': { words: phrase('copy stage, clone stage') },
  'duplicate-step': { words: phrase('copy step, clone step, copy column') },
  'duplicate-lane': { words: phrase('copy lane, clone lane, copy row') },
  'moment-of-truth': {
    name: phrase('Mark or unmark moment of truth'),
    words: phrase('star, highlight step, critical moment, key moment'),
  },
  'rate-severity': { words: phrase('set severity, how bad, blocker, major, minor, rate pain point') },
  'collapse-lane': { words: phrase('fold lane, hide lane, minimise row, unfold') },
  'split-stage': { words: phrase('divide stage, break stage') },
  'merge-stages': { words: phrase('join stages, combine stages') },
  'split-step': { words: phrase('divide step, break step') },
  'merge-steps': { words: phrase('join steps, combine steps') },
  'rename-phase': { words: phrase('name phase, change phase') },
  'join-phases': { words: phrase('merge phases, combine phases, join phases') },
  'remove-phase': { words: phrase('delete phase, no phase, ungroup stages') },
  wider: { name: phrase('Make step wider'), words: phrase('column width, increase width') },
  narrower: { name: phrase('Make step narrower'), words: phrase('column width, reduce width') },
  'fit-width': {
    name: phrase('Reset step width'),
    words: phrase('usual width, column width, default width'),
  },
  taller: { name: phrase('Make lane taller'), words: phrase('row height, increase height') },
  shorter: { name: phrase('Make lane shorter'), words: phrase('row height, reduce height') },
  'fit-height': {
    name: phrase('Fit lane height'),
    words: phrase('reset height, automatic height, row height'),
  },
  'cover-more': { words: phrase('span more steps, extend card, make card wider, widen card, extend phase') },
  'cover-fewer': { words: phrase('span fewer steps, shrink card, make card narrower, shorten phase') },
  'open-linked-map': { words: phrase('go to linked map, drill down, sub-journey') },
  shortcuts: { name: phrase('Show keyboard shortcuts'), words: phrase('keys, hotkeys, help, cheat sheet') },
  about: { words: phrase('version, licence, info') },
};
