import type { MessagePortMain } from 'electron';
import type { ChangeSet } from '../../shared/changes/change-set.ts';
import { t } from '../../shared/language/translate.ts';
import {
  type HostAnswers,
  type HostRequest,
  type HostRequestName,
  type LineMessage,
  lineMessageSchema,
} from '../../shared/protocol/host-api.ts';
import { createOpenRequests } from '../../shared/protocol/open-requests.ts';
import { fail, type Result } from '../../shared/result.ts';

/** Main's own line to a host: the protocol of a window's, but it receives whole change sets. */
export type HostLine = {
  request<N extends HostRequestName>(name: N, params: HostRequest<N>): Promise<Result<HostAnswers[N]>>;
};

export function createHostLine(port: MessagePortMain, onChanged: (changes: ChangeSet) => void): HostLine {
  const requests = createOpenRequests<HostRequestName>();
  port.on('message', ({ data }) => {
    lineMessageSchema.parse(data);
    // The frame was checked; the rows in it come from the schemas' own side.
    const message = data as LineMessage;
    if (message.kind === 'changed') onChanged(message.changes);
    if (message.kind === 'answer') requests.settle(message.number, message.result);
  });
  port.on('close', () => {
    requests.settleAll(fail('host-ended', t('The project process stopped before this was done.')));
  });
  port.start();
  return {
    request: async <N extends HostRequestName>(name: N, params: HostRequest<N>) => {
      const { number, answer } = requests.open(name);
      port.postMessage({ number, request: name, params });
      // Which value answers which request is fixed by the protocol's table.
      return (await answer) as Result<HostAnswers[N]>;
    },
  };
}
