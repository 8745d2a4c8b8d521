import type { Button } from '@slack/types';
import type { UsOwned } from '#domain/choices.ts';
import { type CountingRule, isCounted } from '#domain/consolidation.ts';
import type { Voice } from '#locales/voice.ts';
import { clipped, plain } from './message.ts';

export const PROMOTE_BUTTON = 'company.promote';

/** A prospect as its button needs to know it. */
export type Promotable = {
  id: string;
  name: string;
  usOwned: UsOwned;
  confirmedOn: string | null;
};

/** Makes a prospect a member; it asks first, and says what it does by the chapter's rule. Its value is the company's id. */
export function promoteButton(company: Promotable, rule: CountingRule, voice: Voice): Button {
  const { promotion } = voice.phrases;
  const { id, name } = company;
  const effect = promotion.effect[effectOf(company, rule)];
  const asked = [promotion.joins(name), effect, promotion.otherDay].join(' ');
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

/** A Yes that the rule does not take without a confirmation waits like an answer that is not known. */
function effectOf(company: Promotable, rule: CountingRule): UsOwned {
  if (isCounted({ ...company, status: 'member' }, rule)) return 'yes';
  return company.usOwned === 'no' ? 'no' : 'unconfirmed';
}
