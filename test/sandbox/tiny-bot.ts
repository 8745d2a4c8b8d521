import { App, HTTPReceiver, SocketModeReceiver } from '@slack/bolt';
import type { SlackStandIn } from '#sandbox/slack-stand-in.ts';
import { afterTest } from '../after-test.ts';
import { APP_TOKEN, BOT_TOKEN, quietLogger, SIGNING_SECRET } from './stand-in-for-tests.ts';

function clientOptions(slack: SlackStandIn) {
  return { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } };
}

function appWith(slack: SlackStandIn, receiver: HTTPReceiver | SocketModeReceiver): App {
  return new App({
    token: BOT_TOKEN,
    receiver,
    clientOptions: clientOptions(slack),
    logger: quietLogger,
  });
}

/** A Bolt app that listens on a free port, and the stand-in told where. */
export async function httpBot(slack: SlackStandIn, listen: (app: App) => void): Promise<App> {
  const receiver = new HTTPReceiver({
    signingSecret: SIGNING_SECRET,
    logger: quietLogger,
    port: 0,
  });
  const app = appWith(slack, receiver);
  listen(app);
  const server = await app.start(0);
  afterTest(() => app.stop());
  const address = 'address' in server ? server.address() : null;
  if (address === null || typeof address === 'string') throw new Error('no port');
  slack.connectHttp(`http://127.0.0.1:${address.port}/slack/events`);
  return app;
}

/** A Bolt app in Socket Mode, connected. */
export async function socketBot(slack: SlackStandIn, listen: (app: App) => void): Promise<App> {
  const receiver = new SocketModeReceiver({
    appToken: APP_TOKEN,
    logger: quietLogger,
    clientPingTimeout: 200,
    installerOptions: { clientOptions: clientOptions(slack) },
  });
  const app = appWith(slack, receiver);
  listen(app);
  await app.start();
  afterTest(() => app.stop());
  await slack.waitForSocket();
  return app;
}
