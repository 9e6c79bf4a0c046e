import { schemaWords } from '../shared/language/schema-words.ts';
import { t } from '../shared/language/translate.ts';
import { type HostAnswers, type HostRequestName, hostRequests } from '../shared/protocol/host-api.ts';
import { type Result, fail } from '../shared/result.ts';
import type { z } from 'zod';
import { previewMask } from './masking/mask-document.ts';
import type { ProjectDocument } from './document/project-document.ts';

type Params<N extends HostRequestName> = z.output<(typeof hostRequests)[N]>;
type Handlers = {
  readonly [N in HostRequestName]: (
    document: ProjectDocument,
    params: Params<N>,
  ) => Result<HostAnswers[N]> | Promise<Result<HostAnswers[N]>>;
};

const handlers: Handlers = {
  snapshot: (document) => ({ ok: true, value: document.snapshot() }),
  run: (document, { calls, name }) =>
    document.run(
      calls.map(({ command, input }) => ({ command, input })),
      name,
    ),
  undo: (document) => document.undo(),
  redo: (document) => document.redo(),
  'find-evidence': (document, query) => document.findEvidence(query),
  'find-text': (document, query) => document.findText(query),
  'record-history': (document, { kind, id, before }) => document.recordHistory(kind, id, before),
  revisions: (document, { before, limit }) => document.revisions(before, limit),
  'upload-begin': (document, file) => document.uploads.begin(file),
  'upload-chunk': (document, { uploadId, bytes }) => document.uploads.chunk(uploadId, bytes),
  'upload-end': (document, { uploadId }) => document.uploads.end(uploadId),
  'upload-cancel': (document, { uploadId }) => document.uploads.cancel(uploadId),
  'put-thumbnail': (document, { sha256, bytes }) => document.putThumbnail(sha256, bytes),
  thumbnail: (document, { sha256 }) => document.thumbnail(sha256),
  blob: (document, { sha256 }) => document.blob(sha256),
  'import-open': (document, { uploadId }) => {
    const file = document.uploads.handOver(uploadId);
    return file.ok ? document.imports.open(file.value) : file;
  },
  'import-look': (document, { importId, ...wishes }) => document.imports.look(importId, wishes),
  'import-check': (document, { importId, choices }) => document.imports.check(importId, choices),
  'import-run': (document, { importId, choices, name, kind }) =>
    document.imports.run(importId, choices, { name, kind }),
  'import-compare': (document, { importId }) => document.imports.compare(importId),
  'import-progress': (document, { importId }) => document.imports.progress(importId),
  'import-close': (document, { importId }) => document.imports.close(importId),
  'answers-find': (document, { filter, sort }) => document.answers.find(filter, sort),
  'answers-keys': (document, { queryId, from, count }) => document.answers.keys(queryId, from, count),
  'answers-rows': (document, { queryId, from, count }) => document.answers.rows(queryId, from, count),
  'answers-whole': (document, { answers }) => document.answers.whole(answers),
  'answers-draw': (document, { queryId, how, seed, count }) =>
    document.answers.draw(queryId, how, seed, count),
  'answers-facets': (document, { queryId }) => document.answers.facets(queryId),
  'answers-phrases': (document, { queryId, most }) => document.answers.phrases(queryId, most),
  'answers-groups': (document, { place, role }) => document.answers.groups(place, role),
  'answers-felt': (document) => document.answers.felt(),
  'answers-progress': (document) => document.answers.progress(),
  'forget-participant': (document, { participantId }) => document.forget(participantId),
  'mask-answers': (document, input) => document.mask(input),
  'source-read': (document, { uploadId }) => document.sourceReads.read(uploadId),
  'source-stop': (document, { uploadId }) => document.sourceReads.stop(uploadId),
  'map-read': (document, { uploadId }) => document.mapReads.read(uploadId),
  'map-stop': (document, { uploadId }) => document.mapReads.stop(uploadId),
  versions: (document) => document.versions(),
  news: (document, { seen }) => document.news(seen),
  'save-version': (document, { name, note }) => document.saveVersion(name, note),
  'state-at': (document, { revisionId }) => document.stateAt(revisionId),
  'restore-version': (document, { revisionId, part }) => document.restore(revisionId, part),
  'merge-own': (document) => document.merges.openOwn(),
  'merge-found': (document, { copyId }) => document.merges.openFound(copyId),
  'set-aside-copy': (document, { copyId, how }) => ({
    ok: true,
    value: { stored: document.setAsideCopy(copyId, how) },
  }),
  'merge-decide': (document, { mergeId, decisions }) => document.merges.decide(mergeId, decisions),
  'merge-records': (document, { mergeId, decisions }) => document.merges.records(mergeId, decisions),
  'merge-run': (document, { mergeId, decisions, leaveOpen }) =>
    document.merges.run(mergeId, decisions, leaveOpen),
  'merge-close': (document, { mergeId }) => document.merges.close(mergeId),
  'mask-preview': (document, { profile }) => previewMask(document, profile),
  'response-tallies': (document) => document.tallyResponses(),
  'response-figures': (document) => document.tallyFigures(),
  'response-tones': (document) => document.tallyTones(),
};

/** Checks a request's parameters by its schema and answers it. */
export async function serveRequest<N extends HostRequestName>(
  document: ProjectDocument,
  request: N,
  params: unknown,
): Promise<Result<HostAnswers[N]>> {
  const schema: z.ZodType = hostRequests[request];
  const parsed = schema.safeParse(params, schemaWords());
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return fail(
      'bad-request',
      t('The request “{{request}}” is invalid: {{field}} {{why}}', {
        request,
        field: issue?.path.join('.') ?? '',
        why: issue?.message ?? '',
      }),
    );
  }
  // The schema just gave this shape; TypeScript cannot follow it through the list.
  return await handlers[request](document, parsed.data as Params<N>);
}
