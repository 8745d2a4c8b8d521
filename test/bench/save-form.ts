import { Agent, request } from 'node:http';
import { signBody } from '#sandbox/signature.ts';
import { COMPANY_FORM } from '#views/company-form.ts';
import type { Bot } from './bots.ts';
import { SIGNING_SECRET, type SlackEnd, TEAM, USER } from './slack-end.ts';
import { acknowledgement } from './slash-command.ts';

/** Presses Save in the add-company form of a bot, over one connection that is kept. */
export class Saver {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  readonly #slack: SlackEnd;
  readonly #bot: Bot;

  constructor(slack: SlackEnd, bot: Bot) {
    this.#slack = slack;
    this.#bot = bot;
  }

  /** Milliseconds from Save's request until Slack has the alert that it earns; ends once the bot has nothing more to say. */
  async save(company: string): Promise<number> {
    const body = new URLSearchParams({ payload: submission(company) }).toString();
    const alert = this.#slack.expectAlerts(1);
    const over = this.#slack.expectWord();
    const timestampSeconds = Math.floor(Date.now() / 1000);
    const outgoing = request({
      agent: this.#agent,
      host: '127.0.0.1',
      port: this.#bot.port,
      method: 'POST',
      path: '/slack/events',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': Buffer.byteLength(body),
        ...signBody({ signingSecret: SIGNING_SECRET, body, timestampSeconds }),
      },
    });
    const began = performance.now();
    outgoing.end(body);
    const { text } = await acknowledgement(outgoing);
    if (text !== '') throw new Error(`The form was not closed: ${text}`);
    const { last } = await alert;
    await over;
    return last - began;
  }
}

const submission = (company: string): string =>
  JSON.stringify({
    type: 'view_submission',
    team: { id: TEAM, domain: 'bench' },
    user: { id: USER, username: 'bench', team_id: TEAM },
    api_app_id: 'A0BENCH',
    trigger_id: '1.2.abc',
    view: {
      id: `V${company}`,
      type: 'modal',
      callback_id: COMPANY_FORM,
      // The ids of whom it asks about as duplicates: of nobody yet.
      private_metadata: '[]',
      state: {
        values: {
          name: { value: { type: 'plain_text_input', value: company } },
          state: { value: { type: 'static_select', selected_option: { value: 'SON' } } },
          usOwned: { value: { type: 'radio_buttons', selected_option: { value: 'yes' } } },
        },
      },
    },
    response_urls: [],
  });
