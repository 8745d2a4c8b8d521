import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { type LoggedRequest, type SlackStandIn, signBody, TEAM } from '#sandbox/slack-stand-in.ts';
import { afterTest } from '../after-test.ts';
import { SIGNING_SECRET } from './bot-process.ts';

/** Somebody at any of the bot's doors, whether or not Slack would let them as far: signed as Slack signs. */
export class Knocks {
  readonly #slack: SlackStandIn;
  readonly #userId: string;
  /** Who waits for what the bot answers beside a request, by the path that is the knock's own. */
  readonly #waiting = new Map<string, (answer: string) => void>();
  #responseUrl = '';
  #knocks = 0;

  constructor(slack: SlackStandIn, userId: string) {
    this.#slack = slack;
    this.#userId = userId;
  }

  /** Listens for what the bot answers beside the request. */
  async listen(): Promise<void> {
    const take = async (request: IncomingMessage) =>
      this.#waiting.get(request.url ?? '')?.(await text(request));
    const server = createServer((request, response) => {
      void take(request).then(() => response.end('ok'));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    afterTest(() => server.close());
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    this.#responseUrl = `http://127.0.0.1:${address.port}`;
  }

  /** Types a command; gives what the bot answers, or the form that it opens. */
  async command(words: string): Promise<string> {
    const trigger = this.#trigger();
    const fields = { command: '/amcham', text: words, team_id: TEAM.id, user_id: this.#userId };
    return this.#heard(trigger, () => this.#post({ ...fields, ...this.#answerTo(trigger) }));
  }

  /** Presses a button that has this value, in a message or in a form. */
  async press(actionId: string, value: string, isInForm = false): Promise<string> {
    const trigger = this.#trigger();
    const view = isInForm ? { view: { type: 'modal', id: trigger, hash: 'none' } } : {};
    const action = { type: 'button', action_id: actionId, block_id: 'b', value };
    const payload = {
      type: 'block_actions',
      actions: [action],
      ...view,
      ...this.#answerTo(trigger),
    };
    return this.#heard(trigger, () => this.#send(payload));
  }

  /** Picks from a menu on the Home tab. */
  pick(actionId: string, value: string): Promise<string> {
    const selected_option = { text: { type: 'plain_text', text: value }, value };
    const action = { type: 'static_select', action_id: actionId, block_id: 'b', selected_option };
    return this.#send({ type: 'block_actions', actions: [action], trigger_id: this.#trigger() });
  }

  /** Uses a shortcut. */
  async shortcut(callbackId: string, type: string, more: object): Promise<string> {
    const trigger = this.#trigger();
    const payload = { type, callback_id: callbackId, ...this.#answerTo(trigger), ...more };
    // A shortcut from anywhere comes from no place in which the bot could answer.
    return this.#heard(trigger, () => this.#send(payload), type === 'shortcut');
  }

  /** Submits a form; gives what the bot answers. */
  submit(form: string, memory: unknown, values: object): Promise<string> {
    const view = {
      title: { type: 'plain_text', text: 'A form' },
      blocks: Object.keys(values).map((block_id) => ({ type: 'input', block_id })),
      id: `V${this.#trigger()}`,
      ...{ type: 'modal', callback_id: form, state: { values } },
      private_metadata: JSON.stringify(memory),
    };
    return this.#send({ type: 'view_submission', view });
  }

  /** Types into a select that asks the bot. */
  suggest(actionId: string, value: string): Promise<string> {
    return this.#send({ type: 'block_suggestion', action_id: actionId, block_id: 'b', value });
  }

  #trigger(): string {
    this.#knocks += 1;
    return `${this.#knocks}.${this.#userId}`;
  }

  #answerTo(trigger: string) {
    return { response_url: `${this.#responseUrl}/${trigger}`, trigger_id: trigger };
  }

  /** What is answered to a knock, there or beside, in a direct message, or by the form that it opens or changes. */
  async #heard(trigger: string, knock: () => Promise<string>, isDirect = false): Promise<string> {
    const beside = Promise.withResolvers<string>();
    this.#waiting.set(`/${trigger}`, beside.resolve);
    const before = this.#slack.requests.length;
    const isTold = ({ name, request }: LoggedRequest) => {
      const wrote = JSON.stringify(request);
      if (name === 'chat.postMessage') return isDirect && wrote.includes(`"${this.#userId}"`);
      return ['views.open', 'views.update'].includes(name) && wrote.includes(trigger);
    };
    const form = this.#slack.waitFor(
      () => this.#slack.requests.slice(before).find(isTold),
      `an answer to ${trigger}`,
      10_000,
    );
    form.then(({ request }) => beside.resolve(JSON.stringify(request)), beside.reject);
    // Where the answer stands in the acknowledgement, nobody waits for another.
    beside.promise.catch(() => undefined);
    const there = await knock();
    return there === '' ? beside.promise : there;
  }

  #send(payload: object): Promise<string> {
    const who = {
      team: { id: TEAM.id, domain: 'northwest' },
      user: { id: this.#userId, team_id: TEAM.id },
    };
    return this.#post({ payload: JSON.stringify({ ...payload, ...who }) });
  }

  async #post(fields: Record<string, string>): Promise<string> {
    const url = this.#slack.botUrl;
    if (url === undefined) throw new Error('The bot has no address.');
    const body = new URLSearchParams(fields).toString();
    const timestampSeconds = Math.floor(Date.now() / 1000);
    const signed = signBody({ signingSecret: SIGNING_SECRET, body, timestampSeconds });
    const headers = { 'content-type': 'application/x-www-form-urlencoded', ...signed };
    return (await fetch(url, { method: 'POST', body, headers })).text();
  }
}
