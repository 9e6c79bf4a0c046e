import { t } from '../../shared/language/translate.ts';
import {
  type HostAnswers,
  type HostMessage,
  type HostRequest,
  type HostRequestName,
  hostMessageSchema,
} from '../../shared/protocol/host-api.ts';
import { createOpenRequests } from '../../shared/protocol/open-requests.ts';
import { type Result, fail } from '../../shared/result.ts';

export type HostEvent = Exclude<HostMessage, { kind: 'answer' }>;

/** A request of this window, by its name and what was asked. */
export type Asked = {
  [N in HostRequestName]: { readonly name: N; readonly params: HostRequest<N> };
}[HostRequestName];

/** The window's end of the line to its project host. */
export type HostClient = {
  request<N extends HostRequestName>(name: N, params: HostRequest<N>): Promise<Result<HostAnswers[N]>>;
  /** Ends the line; open requests fail with `host-gone`. */
  close(): void;
};

/**
 * Speaks the protocol over a port: numbers requests, checks what comes back, passes events on in order, each with the
 * request of this window that caused it.
 */
export function createHostClient(
  port: MessagePort,
  onEvent: (event: HostEvent, cause: Asked | null) => void,
): HostClient {
  const requests = createOpenRequests<Asked>();
  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    const parsed = hostMessageSchema.safeParse(data);
    if (!parsed.success) throw new Error(`The project host sent something unknown: ${parsed.error.message}`);
    // The frame is checked above; the rows in it were checked by their schemas when they were written.
    const message = data as HostMessage;
    if (message.kind === 'answer') {
      requests.settle(message.number, message.result);
    } else {
      const number = message.kind === 'updated' ? message.request : null;
      onEvent(message, number === null ? null : requests.asked(number));
    }
  };
  port.start();
  return {
    request: async <N extends HostRequestName>(name: N, params: HostRequest<N>) => {
      const { number, answer } = requests.open({ name, params } as unknown as Asked);
      port.postMessage({ number, request: name, params });
      // Which value answers which request is fixed by the protocol's table.
      return (await answer) as Result<HostAnswers[N]>;
    },
    close: () => {
      port.close();
      requests.settleAll(
        fail('host-gone', t('The project was closed before this finished. Saved work is safe.')),
      );
    },
  };
}
