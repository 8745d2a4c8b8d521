/** The name under which Slack keeps an alert's key with its message. */
const EVENT_TYPE = 'amcham_alert';

export type Metadata = { event_type?: string; event_payload?: object };

/** What a message bears so that it can be found again. */
export const metadataOf = (key: string) => ({ event_type: EVENT_TYPE, event_payload: { key } });

/** The key that a message bears, if it is an alert's. */
export const keyOf = (metadata: Metadata | undefined): unknown =>
  metadata?.event_type === EVENT_TYPE && metadata.event_payload && 'key' in metadata.event_payload
    ? metadata.event_payload.key
    : undefined;
