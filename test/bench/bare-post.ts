import { createServer } from 'node:http';
import { WebClient } from '@slack/web-api';

/** The least that posts: chat.postMessage one after the other, as many as it is asked for; answers with the milliseconds of each. */
const slack = new WebClient(process.env.SLACK_BOT_TOKEN, {
  slackApiUrl: process.env.SLACK_API_URL ?? '',
});
const server = createServer(async (request, response) => {
  const count = Number(new URL(request.url ?? '/', 'http://bench').searchParams.get('count'));
  const times: number[] = [];
  while (times.length < count) {
    const began = performance.now();
    await slack.chat.postMessage({ channel: 'C0BARE', text: 'A bare message.' });
    times.push(performance.now() - began);
  }
  response.end(JSON.stringify(times));
});
server.listen(Number(process.env.PORT), '127.0.0.1', () => {
  console.log('The bare loop is ready.');
});
