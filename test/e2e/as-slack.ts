import { randomUUID } from 'node:crypto';
import { type SlackStandIn, signBody, TEAM } from '#sandbox/slack-stand-in.ts';
import { SIGNING_SECRET } from './bot-process.ts';

/** What Slack would send of somebody's press or form that their screen does not offer them, signed as Slack signs. */
export class AsSlack {
  readonly #slack: SlackStandIn;
  readonly #userId: string;
  constructor(slack: SlackStandIn, userId: string) {
    this.#slack = slack;
    this.#userId = userId;
  }

  /** Presses a button that has this value. */
  press(actionId: string, value: string): Promise<unknown> {
    const action = { type: 'button', action_id: actionId, block_id: 'b', value };
    return this.#send({ type: 'block_actions', actions: [action], trigger_id: `1.${Date.now()}` });
  }

  /** Types into a menu that asks the bot; gives what it is offered. */
  suggest(actionId: string, value: string): Promise<unknown> {
    const container = { type: 'message', message_ts: '1.2', channel_id: 'C0GENERAL' };
    const asked = { action_id: actionId, block_id: 'b', value, container };
    return this.#send({ type: 'block_suggestion', ...asked });
  }

  /** Submits a form that remembers this, a text as it is; gives what the bot answers. */
  submit(form: string, memory: unknown, values: Record<string, unknown>): Promise<unknown> {
    const view = {
      id: `V${randomUUID()}`,
      type: 'modal',
      callback_id: form,
      title: { type: 'plain_text', text: 'A form' },
      blocks: Object.keys(values).map((block_id) => ({ type: 'input', block_id })),
      private_metadata: typeof memory === 'string' ? memory : JSON.stringify(memory),
      state: { values },
    };
    return this.#send({ type: 'view_submission', view });
  }

  async #send(payload: Record<string, unknown>): Promise<unknown> {
    const url = this.#slack.botUrl;
    if (url === undefined) throw new Error('The bot has no address.');
    const team = { id: TEAM.id, domain: 'northwest' };
    const user = { id: this.#userId, team_id: TEAM.id };
    const whole = JSON.stringify({ ...payload, team, user });
    const body = new URLSearchParams({ payload: whole }).toString();
    const timestampSeconds = Math.floor(Date.now() / 1000);
    const signed = signBody({ signingSecret: SIGNING_SECRET, body, timestampSeconds });
    const headers = { 'content-type': 'application/x-www-form-urlencoded', ...signed };
    const answer = await fetch(url, { method: 'POST', body, headers });
    const text = await answer.text();
    return text === '' ? undefined : JSON.parse(text);
  }
}
