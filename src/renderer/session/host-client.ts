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

type Waiting = { readonly asked: Asked; readonly resolve: (result: Result<unknown>) => void };

/**
 * Speaks the protocol over a port: numbers requests, checks what comes back, passes events on in order, each with the
 * request of this window that caused it.
 */
export function createHostClient(
  port: MessagePort,
  onEvent: (event: HostEvent, cause: Asked | null) => void,
): HostClient {
  const waiting = new Map<number, Waiting>();
  let next = 1;
  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    const parsed = hostMessageSchema.safeParse(data);
    if (!parsed.success) throw new Error(`The project host sent something unknown: ${parsed.error.message}`);
    // The frame is checked above; the rows in it were checked by their schemas when they were written.
    const message = data as HostMessage;
    if (message.kind === 'answer') {
      waiting.get(message.number)?.resolve(message.result);
      waiting.delete(message.number);
    } else {
      const number = message.kind === 'updated' ? message.request : null;
      onEvent(message, (number === null ? undefined : waiting.get(number)?.asked) ?? null);
    }
  };
  port.start();
  return {
    request: <N extends HostRequestName>(name: N, params: HostRequest<N>) =>
      new Promise<Result<HostAnswers[N]>>((resolve) => {
        const number = next++;
        const asked = { name, params } as unknown as Asked;
        waiting.set(number, { asked, resolve: resolve as (result: Result<unknown>) => void });
        port.postMessage({ number, request: name, params });
      }),
    close: () => {
      port.close();
      for (const { resolve } of waiting.values()) {
        resolve(fail('host-gone', t('The project was closed before this was answered. Saved work is safe.')));
      }
      waiting.clear();
    },
  };
}
