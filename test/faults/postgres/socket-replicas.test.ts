import { expect, it } from 'vitest';
import { CONSOLIDATION, MEMBER, type SlackStandIn } from '#sandbox/slack-stand-in.ts';
import { type Program, slackStandIn, startSocketBot } from '../../e2e/bot-process.ts';
import { newStoreUrl } from '../../engines/new-store-url.ts';
import { holdAccounts, makeStore, NO_ERRORS } from '../accounts.ts';
import { openForm, saveUntilKept } from '../people.ts';

const EACH = 4;

/** Requests that a bot has answered. */
const answered = ({ output }: Program): number =>
  output.split('A request was answered.').length - 1;

async function addCompanies(slack: SlackStandIn, kept: string[]): Promise<void> {
  for (let time = 0; time < EACH; time += 1) {
    const name = `Invented Works ${kept.length + 1} Inc.`;
    await openForm(slack, MEMBER.id);
    await saveUntilKept(slack, MEMBER.id, name);
    kept.push(name);
  }
}

it('of three bots on one database, among which Slack shares what people ask over their sockets, one is killed: no alert is lost, none doubled', async () => {
  const slack = await slackStandIn();
  const url = await newStoreUrl();
  await makeStore(url);
  const start = () => startSocketBot({ slack, url });
  const bots = [await start(), await start(), await start()];
  const kept: string[] = [];
  await addCompanies(slack, kept);
  for (const bot of bots) expect(answered(bot)).toBeGreaterThan(0);
  await bots[0]?.kill();
  await addCompanies(slack, kept);
  const alerts = () => slack.messages(CONSOLIDATION.id).length;
  await slack.waitFor(() => alerts() >= kept.length, 'the alerts', 60_000);
  expect(await holdAccounts(slack, url, kept)).toEqual(NO_ERRORS);
  expect(slack.refusals).toEqual([]);
}, 120_000);
