import type { ProjectRecords } from '../../shared/model/records.ts';
import { recordsById } from '../../shared/model/records-by-id.ts';
import { ok, type Result } from '../../shared/result.ts';
import { askHost } from '../hosts/ask-host.ts';
import { withHost } from './cli-host.ts';

/** All records of a project file. It is only read: a window that has it open is in nobody's way. */
export const projectRecords = (path: string, author: string): Promise<Result<ProjectRecords>> =>
  withHost({ kind: 'file', path, anyway: true }, author, async (host) => {
    const snapshot = await askHost(host, 'snapshot', {});
    return snapshot.ok ? ok(recordsById(snapshot.value.records)) : snapshot;
  });
