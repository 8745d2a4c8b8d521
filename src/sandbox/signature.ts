import { createHmac } from 'node:crypto';

/** The two headers by which Slack signs a body; hand in an old timestamp to make a stale one. */
export function signBody(options: {
  signingSecret: string;
  body: string;
  timestampSeconds: number;
}): { 'x-slack-request-timestamp': string; 'x-slack-signature': string } {
  const { signingSecret, body, timestampSeconds } = options;
  const digest = createHmac('sha256', signingSecret)
    .update(`v0:${timestampSeconds}:${body}`)
    .digest('hex');
  return {
    'x-slack-request-timestamp': String(timestampSeconds),
    'x-slack-signature': `v0=${digest}`,
  };
}
