import { once } from 'node:events';
import { Agent, type ClientRequest, IncomingMessage, request } from 'node:http';
import { signBody } from '#sandbox/signature.ts';
import type { Bot } from './bots.ts';
import { type Arrival, CHANNEL, SIGNING_SECRET, type SlackEnd, TEAM, USER } from './slack-end.ts';

/** Milliseconds from the sending until Slack's request was answered, and until the person had the message. */
export type AnswerTime = { acknowledged: number; answered: number };

/** The one place from which commands are sent, to each bot over one connection that is kept. */
export class Sender {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  readonly #slack: SlackEnd;

  constructor(slack: SlackEnd) {
    this.#slack = slack;
  }

  /** Sends `/amcham status` and times it until the bot has nothing more to say. */
  async send({ port, says }: Bot): Promise<AnswerTime> {
    const { responseUrl, arrival } = this.#slack.expectAnswer();
    const body = commandBody(responseUrl);
    const outgoing = this.#request(port, body);
    const began = performance.now();
    outgoing.end(body);
    const first = await acknowledgement(outgoing);
    const acknowledged = first.at - began;
    if (says === null) return { acknowledged, answered: acknowledged };
    const { at, text } = first.text === '' ? await arrival : first;
    if (!text.includes(says)) throw new Error(`“${says}” was awaited, and this came: ${text}`);
    return { acknowledged, answered: at - began };
  }

  #request(port: number, body: string): ClientRequest {
    const timestampSeconds = Math.floor(Date.now() / 1000);
    return request({
      agent: this.#agent,
      host: '127.0.0.1',
      port,
      method: 'POST',
      path: '/slack/events',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': Buffer.byteLength(body),
        ...signBody({ signingSecret: SIGNING_SECRET, body, timestampSeconds }),
      },
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

/** The answer to a request, and the instant at which the whole of it is there: a message may stand in it. */
export async function acknowledgement(outgoing: ClientRequest): Promise<Arrival> {
  const [answer] = await once(outgoing, 'response');
  if (!(answer instanceof IncomingMessage) || answer.statusCode !== 200)
    throw new Error('A command was not acknowledged.');
  const parts: Buffer[] = [];
  answer.on('data', (part) => parts.push(part));
  await once(answer, 'end');
  const at = performance.now();
  return { at, text: Buffer.concat(parts).toString() };
}

const commandBody = (responseUrl: string): string =>
  new URLSearchParams({
    token: 'unused',
    team_id: TEAM,
    team_domain: 'bench',
    channel_id: CHANNEL,
    channel_name: 'consolidation',
    user_id: USER,
    user_name: 'bench',
    command: '/amcham',
    text: 'status',
    api_app_id: 'A0BENCH',
    is_enterprise_install: 'false',
    response_url: responseUrl,
    trigger_id: '1.2.abc',
  }).toString();
