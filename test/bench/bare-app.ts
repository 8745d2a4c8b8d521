import { App, HTTPReceiver } from '@slack/bolt';

/** The least that answers Slack: Bolt, and a command that is acknowledged and nothing else. */
const receiver = new HTTPReceiver({
  signingSecret: process.env.SLACK_SIGNING_SECRET ?? '',
  endpoints: '/slack/events',
});
const app = new App({
  token: process.env.SLACK_BOT_TOKEN ?? '',
  clientOptions: { slackApiUrl: process.env.SLACK_API_URL ?? '' },
  receiver,
});
app.command('/amcham', async ({ ack }) => {
  await ack();
});
await app.start({ port: Number(process.env.PORT), host: '127.0.0.1' });
console.log('The bare app is running.');
