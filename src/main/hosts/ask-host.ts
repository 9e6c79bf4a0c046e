import type { ControlAnswers, ControlRequest } from '../../shared/protocol/host-control.ts';
import type { HostAnswers, HostRequest, HostRequestName } from '../../shared/protocol/host-api.ts';
import type { Result } from '../../shared/result.ts';

/** Anything with a host behind it: an open project, or the command line's own. */
export type HasHost = {
  control<C extends ControlRequest>(control: C): Promise<Result<ControlAnswers[C['kind']]>>;
};

/** Asks a host what windows ask, over main's own channel. */
export async function askHost<N extends HostRequestName>(
  host: HasHost,
  request: N,
  params: HostRequest<N>,
): Promise<Result<HostAnswers[N]>> {
  const result = await host.control({ kind: 'request', request, params });
  // Which value answers which request is fixed by the protocol's table.
  return result as Result<HostAnswers[N]>;
}
