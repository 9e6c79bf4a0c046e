import type { MergePreview } from '../merge/merge-preview.ts';
import type { ComparedStates } from './export-page.ts';
import type { CopyRead } from './version-api.ts';
import { z } from 'zod';
import type { MaskedFile } from '../masking/preview.ts';
import { type MaskingProfile, maskingProfileSchema } from '../masking/profile/profile.ts';
import { keyOverridesSchema } from '../actions/keys.ts';
import { MAX_RECIPE } from '../model/feedback-limits.ts';
import { day, id, type Id, text } from '../model/fields.ts';
import { passwordSchema } from '../passwords/password.ts';
import { defaultLanes, laneKinds } from '../model/lane.ts';
import { type Language, languages, languageSettings } from '../language/languages.ts';
import { brandFontSchema, type FontFaceFile } from '../exports/brand/brand-font.ts';
import { type Preset, presetSchema } from '../exports/preset/preset.ts';
import { exportOptionsSchema, type ExportDone, type ExportProgress } from '../exports/export-options.ts';

const nothing = z.strictObject({});

/** Longest report of a comparison or a merge, UTF-16 units. */
const MAX_REPORT = 64_000_000;
/** Records are checked by the page that draws them, as far as it needs them; main passes them on. */
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

const theme = z.enum(['system', 'light', 'dark']);
const language = z.enum(languageSettings);
const author = z.string().max(200);
const lanes = z.array(z.enum(laneKinds)).min(1).max(laneKinds.length).readonly();

/** Px a panel at the side was made wide; null: as wide as suits the window. What a window has no room for is shown narrower. */
const panelWidth = z.int().min(100).max(2_000).nullable();
const panelWidths = z.strictObject({ left: panelWidth, right: panelWidth });
const noPanelWidths = { left: null, right: null } as const;

export const settingsSchema = z.strictObject({
  theme: theme.default('system'),
  language: language.default('system'),
  author: author.default(''),
  /** Saves by itself a while after the last change, and when the person turns to another program. */
  autosave: z.boolean().default(true),
  /** Marks words that no dictionary knows while they are typed. */
  spelling: z.boolean().default(true),
  /** The lanes a new map starts with, top to bottom. */
  lanes: lanes.default(defaultLanes),
  keys: keyOverridesSchema.default({}),
  /** An impossible width costs no more than itself. */
  panelWidths: panelWidths.default(noPanelWidths).catch(noPanelWidths),
});
export type Settings = z.infer<typeof settingsSchema>;

/** What a window can ask of main. Paths never come from a window: main shows the dialogs. */
export const mainRequests = {
  /** The page listens from now on; the line to its project follows, where it has one. */
  'page-ready': nothing,
  /** What the start screen shows. */
  start: nothing,
  'new-project': z.strictObject({ template: z.enum(['blank', 'five-stages', 'sample']) }),
  /** Shows the system's open dialog. */
  'open-project': nothing,
  'open-recent': z.strictObject({ recentId: z.string().max(100) }),
  'forget-recent': z.strictObject({ recentId: z.string().max(100) }),
  recover: z.strictObject({ workingCopy: z.string().max(100) }),
  'discard-recovered': z.strictObject({ workingCopy: z.string().max(100) }),
  /**
   * Saves; asks where the first time. `anyway`: the person was asked about a file that is gone or has a second name. What
   * keeps the project's own file from being saved is in its status, so it is no failure here.
   */
  save: z.strictObject({ anyway: z.boolean().optional() }),
  'save-as': nothing,
  /** Asks where to, then writes a copy that opens only with the password. */
  'save-locked': z.strictObject({ password: passwordSchema }),
  /** The answer to the event `ask-password`; null: the person gave up. */
  'give-password': z.strictObject({ askId: z.string().max(100), password: passwordSchema.nullable() }),
  /** Asks where to, then writes a copy that takes comments and suggestions only. */
  'save-review': z.strictObject({ note: text, due: day.nullable() }),
  /** After the file was changed by another program: take what is on disk. Asks first where work would be lost. */
  reload: nothing,
  /** Closes the project and shows the start screen. */
  'close-project': nothing,
  /** Asks where to, then exports; progress comes as `export-progress` events. */
  export: z.strictObject({
    options: exportOptionsSchema,
    /** How the file is suggested to be called, see `nameByPattern`. */
    fileName: z.string().max(200).optional(),
    /** Slides are made from the template that was chosen in this window. */
    template: z.boolean().optional(),
  }),
  /** Asks for the file of a template for slides; one that cannot be used is refused. */
  'choose-template': nothing,
  /** Asks for another copy of the project, and has the host say what merging it comes to; null: the person cancelled. */
  'open-merge': nothing,
  /** Asks for another file of a project, and answers what is in it; null: the person cancelled. */
  'read-copy': nothing,
  /** Up to which revision the person has seen a project on this computer; null: not yet. */
  seen: z.strictObject({ projectId: id }),
  'mark-seen': z.strictObject({ projectId: id, revisionId: id }),
  /** Asks where to, then writes what differs between two states. */
  'export-comparison': z.strictObject({
    name: z.string().max(2_000),
    what: z.discriminatedUnion('format', [
      z.strictObject({ format: z.literal('pdf'), states: z.custom<ComparedStates>(isObject) }),
      z.strictObject({ format: z.enum(['html', 'md']), text: z.string().max(MAX_REPORT) }),
    ]),
  }),
  /** The masking profiles of one’s own that this computer keeps. */
  'masking-profiles': nothing,
  /** In place of the one of that name, if any. */
  'save-masking-profile': z.strictObject({ profile: maskingProfileSchema }),
  'remove-masking-profile': z.strictObject({ name: z.string().max(200) }),
  /** Asks where to, then writes a masked copy of the project; null: the person cancelled. */
  'save-masked': z.strictObject({ profile: maskingProfileSchema }),
  /** The last export of the window once more, into the same file, without a question. */
  'export-again': nothing,
  'cancel-export': nothing,
  /** The presets of exports that this computer keeps. */
  presets: nothing,
  /** In place of the one of that name, if any. */
  'save-preset': z.strictObject({ preset: presetSchema }),
  'rename-preset': z.strictObject({ name: z.string().max(200), to: presetSchema.shape.name }),
  'remove-preset': z.strictObject({ name: z.string().max(200) }),
  /** Asks for a file, and keeps what is in it. */
  'open-preset': nothing,
  /** Asks where to, then writes it as JSON. */
  'write-preset': z.strictObject({ preset: presetSchema }),
  /** Checks the files of a font that a person chose for exports. */
  'read-font': z.strictObject({ font: brandFontSchema }),
  /** Shows the file that was exported last in the system's file manager. */
  'show-exported': nothing,
  /** Asks, then opens it with the system's program for it. */
  'open-attachment': z.strictObject({ attachmentId: id }),
  'save-attachment': z.strictObject({ attachmentId: id }),
  /** Asks where to, then writes a list that the window shows, as CSV. */
  'save-list': z.strictObject({ name: z.string().max(2_000), csv: z.string().max(4_000_000) }),
  /** Asks where to, then writes what a merge brought. */
  'save-report': z.strictObject({
    name: z.string().max(2_000),
    text: z.string().max(MAX_REPORT),
    format: z.enum(['html', 'md']),
  }),
  /** Moves a copy that was merged to the system's bin, where it is still as it was then. */
  'trash-copy': z.strictObject({ mergeId: id }),
  /** Asks where to, then writes the choices of an import, as JSON. */
  'save-recipe': z.strictObject({ name: z.string().max(2_000), json: z.string().max(2 * MAX_RECIPE) }),
  /** Asks, then opens a web or mail address in the system's browser. */
  'open-link': z.strictObject({ url: z.string().max(4_000) }),
  /** What is left out stays as it is; so no defaults here. */
  'set-settings': z.strictObject({
    theme: theme.optional(),
    language: language.optional(),
    author: author.optional(),
    autosave: z.boolean().optional(),
    spelling: z.boolean().optional(),
    lanes: lanes.optional(),
    /** All of them: what is left out has the action's own keys again. */
    keys: keyOverridesSchema.optional(),
    panelWidths: panelWidths.optional(),
  }),
  /** The window shows this in the title bar and the system's window list. */
  /** Cut, copy or paste in the window, as the system's own keys and menu do. */
  'use-clipboard': z.strictObject({ what: z.enum(['cut', 'copy', 'paste']) }),
  'set-title': z.strictObject({ title: z.string().max(500), edited: z.boolean() }),
  /** The answer to the event `send-drafts`: every text being typed has reached the host. */
  'drafts-sent': nothing,
  'report-error': z.strictObject({ message: z.string().max(10_000), stack: z.string().max(50_000) }),
} as const;

export type MainRequestName = keyof typeof mainRequests;
export type MainRequest<N extends MainRequestName> = z.input<(typeof mainRequests)[N]>;

/** What a page begins with. */
export type PageStart = {
  readonly settings: Settings;
  /** The language to speak, by the settings and the system. */
  readonly language: Language;
  /** `opening`: the project comes in a moment, or `project-closed` where it cannot be opened. */
  readonly project: 'none' | 'opening' | 'open';
};

export type StartInfo = {
  readonly version: string;
  readonly recent: readonly {
    readonly id: string;
    readonly name: string;
    readonly folder: string;
    readonly openedAt: string;
    readonly missing: boolean;
  }[];
  readonly recovered: readonly {
    readonly workingCopy: string;
    readonly name: string;
    readonly changedAt: string;
  }[];
};

/** What is known of a font: its faces, which of its files each is, its own name, and what to know about it. */
export type KnownFont = {
  readonly faces: readonly FontFaceFile[];
  readonly places: readonly number[];
  readonly ownFamily: string;
  readonly notes: readonly string[];
};

/** The presets that are kept now, and what there is to know: sentences in the language of main. */
export type PresetList = { readonly presets: readonly Preset[]; readonly notes: readonly string[] };

/** The masking profiles that are kept now, and what there is to know: sentences in the language of main. */
export type ProfileList = { readonly profiles: readonly MaskingProfile[]; readonly notes: readonly string[] };

/** The value of each request's `Result`. `null` also stands for 'the person cancelled'. */
export type MainAnswers = {
  'page-ready': PageStart;
  start: StartInfo;
  'new-project': null;
  'open-project': { readonly opened: boolean };
  'open-recent': null;
  'forget-recent': null;
  recover: null;
  'discard-recovered': null;
  save: { readonly saved: boolean };
  'save-as': { readonly saved: boolean };
  /** The name of the file that was written; null: the person cancelled. */
  'save-locked': { readonly name: string } | null;
  'give-password': null;
  'save-review': { readonly saved: boolean };
  reload: { readonly reloaded: boolean };
  'close-project': { readonly closed: boolean };
  export: ExportDone | null;
  'choose-template': { readonly name: string } | null;
  'open-merge': MergePreview | null;
  'read-copy': CopyRead | null;
  'export-comparison': { readonly path: string } | null;
  seen: Id | null;
  'mark-seen': null;
  /** `none`: nothing was exported in this window yet. */
  'masking-profiles': ProfileList;
  'save-masking-profile': ProfileList;
  'remove-masking-profile': ProfileList;
  'save-masked': MaskedFile | null;
  'export-again': ExportDone | 'none' | null;
  presets: PresetList;
  'save-preset': PresetList;
  'rename-preset': PresetList;
  'remove-preset': PresetList;
  'open-preset': (PresetList & { readonly opened: string }) | null;
  'write-preset': { readonly saved: boolean };
  'read-font': KnownFont;
  'cancel-export': null;
  'show-exported': null;
  'open-attachment': { readonly opened: boolean };
  'save-attachment': { readonly saved: boolean };
  'save-list': { readonly saved: boolean };
  'save-report': { readonly saved: boolean };
  'trash-copy': null;
  'save-recipe': { readonly saved: boolean };
  'open-link': { readonly opened: boolean };
  'set-settings': Settings;
  'use-clipboard': null;
  'set-title': null;
  'drafts-sent': null;
  'report-error': null;
};

/** Main to window. With `project-opened` comes the port to the host, which preload hands to the page's store. */
export type MainEvent =
  | { readonly kind: 'project-opened' }
  | { readonly kind: 'project-closed' }
  /** A menu item was chosen; the id is an action of the renderer's action list. */
  | { readonly kind: 'action'; readonly action: string }
  | { readonly kind: 'export-progress'; readonly progress: ExportProgress }
  | { readonly kind: 'settings'; readonly settings: Settings; readonly language: Language }
  /** The project is about to be saved or closed: send what is being typed, then ask `drafts-sent`. */
  | { readonly kind: 'send-drafts' }
  /** The host ended unexpectedly and is running again; the window asks for a snapshot on the new port. */
  | { readonly kind: 'host-restarted' }
  /** Something is locked. `problem`: why the password that was given last does not open it. */
  | {
      readonly kind: 'ask-password';
      readonly askId: string;
      readonly name: string;
      readonly problem: string | null;
    }
  /** The password fitted, or is not needed any more. */
  | { readonly kind: 'password-settled' }
  | { readonly kind: 'message'; readonly level: 'info' | 'error'; readonly text: string };

/** Checks what comes from main before the page receives it. */
export const mainEventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('project-opened') }),
  z.object({ kind: z.literal('project-closed') }),
  z.object({ kind: z.literal('action'), action: z.string() }),
  z.object({
    kind: z.literal('export-progress'),
    progress: z.object({ share: z.number().min(0).max(1), doing: z.string() }),
  }),
  z.object({ kind: z.literal('settings'), settings: settingsSchema, language: z.enum(languages) }),
  z.object({ kind: z.literal('send-drafts') }),
  z.object({ kind: z.literal('host-restarted') }),
  z.object({
    kind: z.literal('ask-password'),
    askId: z.string(),
    name: z.string(),
    problem: z.string().nullable(),
  }),
  z.object({ kind: z.literal('password-settled') }),
  z.object({ kind: z.literal('message'), level: z.enum(['info', 'error']), text: z.string() }),
]) satisfies z.ZodType<MainEvent>;

/** What became of a project file that was dropped. */
export type DroppedProject = {
  readonly opened: boolean;
  /** It is a copy of the project that is open: what merging it comes to. */
  readonly merge?: MergePreview;
};

/**
 * What preload puts on `window.throughline`. It only passes on: main checks every request, and the page what main
 * says. The port to the host is passed by `window.postMessage` of type `throughline-port`.
 */
export type Bridge = {
  readonly platform: string;
  /** The answer is a `Result`. */
  request(name: MainRequestName, params: unknown): Promise<unknown>;
  /** Events are of `mainEventSchema`. Returns the function that ends the subscription. */
  onEvent(listener: (event: unknown) => void): () => void;
  /**
   * Opens a project file that was dropped on the window. Takes the DOM's `File`; preload finds its path
   * (`webUtils.getPathForFile`) and passes it to main, so that the page never names a path.
   */
  openDropped(file: object): Promise<unknown>;
};
