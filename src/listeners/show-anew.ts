import type { webApi } from '@slack/bolt';
import { isRefusal } from '#slack/refusal.ts';
import type { Modal } from '#views/message.ts';

/** Shows something else in an open form, whatever it shows by now; whoever has closed it misses nothing. */
export async function showAnew(
  { client, viewId }: { client: webApi.WebClient; viewId: string },
  view: Modal,
): Promise<void> {
  await client.views.update({ view_id: viewId, view }).catch((error: unknown) => {
    if (!isRefusal(error, 'not_found')) throw error;
  });
}
