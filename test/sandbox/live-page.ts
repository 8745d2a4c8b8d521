import type { Act, ActAnswer } from '#sandbox/desk/act.ts';
import type { ChannelCard, LogCard, Screen, ViewCard } from '#sandbox/desk/screen.ts';
import type { Desk, DeskOptions, SlackStandIn } from '#sandbox/slack-stand-in.ts';
import { afterTest } from '../after-test.ts';

const PATIENCE_MS = 5000;

const SETUP: DeskOptions = {
  appName: 'Consolidation',
  commands: [{ command: '/amcham', description: 'How far we are', usageHint: 'status' }],
  directReadOnly: true,
  pageFolder: '/nowhere/page',
};

export const desk = (slack: SlackStandIn, options: Partial<DeskOptions> = {}): Promise<Desk> =>
  slack.openDesk({ ...SETUP, ...options });

/** One browser that shows one person's Slack. */
export class LivePage {
  readonly #url: string;
  readonly person: string;
  readonly log: LogCard[] = [];
  #screen: Screen | undefined;
  #screens = 0;
  #looks: (() => void)[] = [];

  private constructor(url: string, person: string) {
    this.#url = url;
    this.person = person;
  }

  static async open({ url }: Desk, person: string): Promise<LivePage> {
    const page = new LivePage(url, person);
    const leaving = new AbortController();
    const { signal } = leaving;
    const answer = await fetch(`${url}/live?person=${person}`, { signal });
    const reading = page.#read(answer).catch(() => undefined);
    afterTest(async () => {
      leaving.abort();
      await reading;
    });
    await page.until((screen) => screen, 'the first screen');
    return page;
  }

  async #read(answer: Response): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    for await (const part of answer.body ?? []) {
      text += decoder.decode(part, { stream: true });
      const events = text.split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) this.#hear(event);
    }
  }

  #hear(event: string): void {
    const [, name, data = ''] = /^event: (\w+)\ndata: (.*)$/.exec(event) ?? [];
    if (name === 'log') this.log.push(...JSON.parse(data));
    if (name === 'screen') {
      this.#screen = JSON.parse(data);
      this.#screens += 1;
    }
    for (const look of this.#looks) look();
  }

  get screen(): Screen {
    if (this.#screen === undefined) throw new Error('no screen yet');
    return this.#screen;
  }

  get screens(): number {
    return this.#screens;
  }

  channel(id: string): ChannelCard {
    const found = this.screen.channels.find((channel) => channel.id === id);
    if (found === undefined) throw new Error(`${this.person} sees no ${id}`);
    return found;
  }

  get modal(): ViewCard {
    const top = this.screen.modals.at(-1);
    if (top === undefined) throw new Error('no modal is open');
    return top;
  }

  /** Waits for a screen, or a log, on which `look` finds something. */
  async until<T>(look: (screen: Screen) => T | undefined | false, what: string): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const attempt = () => {
      const found = this.#screen === undefined ? undefined : look(this.#screen);
      if (found !== undefined && found !== false) resolve(found);
    };
    const limit = setTimeout(() => reject(new Error(`No page showed ${what}`)), PATIENCE_MS);
    this.#looks.push(attempt);
    attempt();
    return promise.finally(() => {
      clearTimeout(limit);
      this.#looks = this.#looks.filter((each) => each !== attempt);
    });
  }

  async act(act: Act): Promise<ActAnswer> {
    const answer = await tryAct(this.#url, act);
    if (answer.status !== 200) throw new Error(answer.error);
    return answer.answer;
  }

  send(channel: string, text: string): Promise<ActAnswer> {
    return this.act({ kind: 'send', person: this.person, channel, text });
  }
}

/** Sends anything as an act: what came of it, or the sentence that refuses it. */
export async function tryAct(
  url: string,
  act: unknown,
): Promise<{ status: number; answer: ActAnswer; error: string }> {
  const response = await fetch(`${url}/acts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(act),
  });
  const answer = JSON.parse(await response.text());
  return { status: response.status, answer, error: answer.error };
}
