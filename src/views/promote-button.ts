import type { Button } from '@slack/types';
import type { UsOwned } from '#domain/choices.ts';
import type { Voice } from '#locales/voice.ts';
import { clipped, plain } from './message.ts';

export const PROMOTE_BUTTON = 'company.promote';

/** A prospect as its button needs to know it. */
export type Promotable = { id: string; name: string; usOwned: UsOwned };

/** Makes a prospect a member; it asks first, and says what it does. Its value is the company's id. */
export function promoteButton({ id, name, usOwned }: Promotable, voice: Voice): Button {
  const { promotion } = voice.phrases;
  const asked = [promotion.joins(name), promotion.effect[usOwned], promotion.otherDay].join(' ');
  return {
    type: 'button',
    action_id: PROMOTE_BUTTON,
    text: plain(promotion.button),
    value: id,
    confirm: {
      title: plain(promotion.sure),
      text: plain(clipped(asked, 300)),
      confirm: plain(promotion.yes),
      deny: plain(promotion.no),
    },
  };
}
