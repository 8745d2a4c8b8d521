/** A shortcut as Slack lists it: anywhere, or in a message's own menu. */
export type ShortcutCard = {
  callbackId: string;
  name: string;
  description: string;
  type: 'global' | 'message';
};

export type StepParameter = {
  name: string;
  /** Such as `string`, `integer` or `slack#/types/user_context`. */
  type: string;
  title: string;
  description: string;
  required: boolean;
};

/** A step that workflows may take. */
export type StepCard = {
  callbackId: string;
  title: string;
  description: string;
  inputs: readonly StepParameter[];
  outputs: readonly StepParameter[];
};

/** What an app's manifest offers to people apart from its commands. */
export type AppOffers = { shortcuts: readonly ShortcutCard[]; steps: readonly StepCard[] };

export const NO_OFFERS: AppOffers = { shortcuts: [], steps: [] };
