import { t } from '../../shared/language/translate.ts';
import {
  type HostAnswers,
  type HostMessage,
  type HostRequest,
  type HostRequestName,
  hostMessageSchema,
} from '../../shared/protocol/host-api.ts';
import { type Result, fail } from '../../shared/result.ts';

export type HostEvent = Exclude<HostMessage, { kind: 'answer' }>;

/** The window's end of the line to its project host. */
export type HostClient = {
  request<N extends HostRequestName>(name: N, params: HostRequest<N>): Promise<Result<HostAnswers[N]>>;
  /** Ends the line; open requests fail with `host-gone`. */
  close(): void;
};

/** Speaks the protocol over a port: numbers requests, checks what comes back, passes events on in order. */
export function createHostClient(port: MessagePort, onEvent: (event: HostEvent) => void): HostClient {
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  let next = 1;
  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    const parsed = hostMessageSchema.safeParse(data);
    if (!parsed.success) throw new Error(`The project host sent something unknown: ${parsed.error.message}`);
    // The frame is checked above; the rows in it were checked by their schemas when they were written.
    const message = data as HostMessage;
    if (message.kind === 'answer') {
      waiting.get(message.number)?.(message.result);
      waiting.delete(message.number);
    } else {
      onEvent(message);
    }
  };
  port.start();
  return {
    request: <N extends HostRequestName>(name: N, params: HostRequest<N>) =>
      new Promise<Result<HostAnswers[N]>>((resolve) => {
        const number = next++;
        waiting.set(number, resolve as (result: Result<unknown>) => void);
        port.postMessage({ number, request: name, params });
      }),
    close: () => {
      port.close();
      for (const resolve of waiting.values()) {
        resolve(fail('host-gone', t('The project was closed before this was answered. Saved work is safe.')));
      }
      waiting.clear();
    },
  };
}
