import { AsyncLocalStorage } from 'node:async_hooks';
import { performance } from 'node:perf_hooks';

/** What came from Slack, by the kind of door it knocked at. */
export type Door =
  | 'command'
  | 'action'
  | 'view'
  | 'options'
  | 'shortcut'
  | 'function'
  | 'event'
  | 'other';

/** How a request ended: nothing in it that anybody typed, nor who it was. */
export type Answered = {
  door: Door;
  outcome: 'done' | 'failed';
  /** Milliseconds until all was done, and until Slack was acknowledged; null where it never was. */
  ms: number;
  ackMs: number | null;
};

type Request = { id: string; failed: boolean };

const requests = new AsyncLocalStorage<Request>();

/** The id under which the log knows of the request in hand; undefined outside of one. */
export const requestId = (): string | undefined => requests.getStore()?.id;

/** Notes that the request in hand failed, whoever apologises for it. */
export function noteFailure(): void {
  const request = requests.getStore();
  if (request) request.failed = true;
}

type Work = (acknowledged: () => void) => Promise<void>;

/** Does what a request asks, under an id that its every log line bears, and tells how it went. */
export function inRequest(
  id: string,
  door: Door,
  work: Work,
  answered: (how: Answered) => void,
): Promise<void> {
  const request = { id, failed: false };
  const began = performance.now();
  const since = () => Math.round((performance.now() - began) * 10) / 10;
  let ackMs: number | null = null;
  const acknowledged = () => {
    ackMs ??= since();
  };
  return requests.run(request, async () => {
    try {
      await work(acknowledged);
    } catch (error) {
      request.failed = true;
      throw error;
    } finally {
      answered({ door, outcome: request.failed ? 'failed' : 'done', ms: since(), ackMs });
    }
  });
}

const DOORS: Readonly<Record<string, Door>> = {
  block_actions: 'action',
  interactive_message: 'action',
  view_submission: 'view',
  view_closed: 'view',
  block_suggestion: 'options',
  shortcut: 'shortcut',
  message_action: 'shortcut',
};

/** The door of a request's body, as Slack writes it. */
export function doorOf(body: Readonly<Record<string, unknown>>): Door {
  if ('command' in body) return 'command';
  if ('event' in body) return isFunction(body.event) ? 'function' : 'event';
  return DOORS[String(body.type)] ?? 'other';
}

const isFunction = (event: unknown): boolean =>
  typeof event === 'object' &&
  event !== null &&
  'type' in event &&
  event.type === 'function_executed';
