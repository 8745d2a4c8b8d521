import { ADMIN, GENERAL, MEMBER, type Person, type SlackStandIn } from '#sandbox/slack-stand-in.ts';

/** The people who add companies at the same time; each has one form open. */
export const ADDERS: readonly Person[] = [MEMBER, ADMIN];

/** Milliseconds after which Slack opens no form any more for what was asked. */
const EXPIRED = 3500;

/** Opens the form, asking again while no bot answers; `next` chooses the bot, where there are several. */
export async function openForm(
  slack: SlackStandIn,
  userId: string,
  next: () => void = () => undefined,
): Promise<void> {
  for (let tries = 0; slack.topView(userId) === undefined; tries += 1) {
    if (tries > 20) throw new Error('The form does not open.');
    next();
    await slack.runCommand({ userId, channelId: GENERAL.id, text: 'add' });
    const view = () => slack.topView(userId);
    await slack.waitFor(view, 'the form', EXPIRED).catch(() => undefined);
  }
}

/** Presses Save once; true when the form closes, which means that the company is kept. */
export async function save(slack: SlackStandIn, userId: string, name: string): Promise<boolean> {
  const before = slack.topView(userId)?.id;
  await slack.fillAndSubmit({
    userId,
    fields: { 'Company name': name, State: 'Sonora', 'U.S.-owned': 'Yes' },
  });
  return slack.topView(userId)?.id !== before;
}

/** Presses Save until the form closes, as a person does whom Slack tells to try again. */
export async function saveUntilKept(
  slack: SlackStandIn,
  userId: string,
  name: string,
): Promise<void> {
  for (let tries = 0; tries < 30; tries += 1) if (await save(slack, userId, name)) return;
  throw new Error(`“${name}” could not be kept: ${JSON.stringify(slack.topView(userId)?.errors)}`);
}

/** Waits until the bot owes no alert. */
export async function untilIdle(slack: SlackStandIn, timeoutMs = 120_000): Promise<void> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const health = await fetch(new URL('/health', slack.botUrl)).then(
      (answer) => answer.json(),
      () => undefined,
    );
    if (health?.alerts?.owed === 0) return;
    if (Date.now() > end) throw new Error(`Alerts are still owed: ${JSON.stringify(health)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
