import { randomUUID } from 'node:crypto';
import { App, type AppOptions, type ReceiverEvent } from '@slack/bolt';
import { type Answered, doorOf, inRequest, noteFailure } from './request.ts';

/** Bolt's app, which tells how each request went and knows what is in hand. */
export class ObservedApp extends App {
  readonly #inHand = new Set<Promise<void>>();
  readonly #answered: (how: Answered) => void;

  constructor(options: AppOptions, answered: (how: Answered) => void) {
    super(options);
    this.#answered = answered;
    this.use(async ({ next }) => {
      await next().catch((error: unknown) => {
        noteFailure();
        throw error;
      });
    });
  }

  override processEvent(event: ReceiverEvent): Promise<void> {
    const work = inRequest(
      randomUUID(),
      doorOf(event.body),
      (acknowledged) => {
        const ack: ReceiverEvent['ack'] = (answer) => {
          acknowledged();
          return event.ack(answer);
        };
        return super.processEvent({ ...event, ack });
      },
      this.#answered,
    );
    const settled = work.catch(() => undefined).then(() => void this.#inHand.delete(settled));
    this.#inHand.add(settled);
    return work;
  }

  /** Ends once what is in hand is done. */
  async settle(): Promise<void> {
    await Promise.all(this.#inHand);
  }
}
