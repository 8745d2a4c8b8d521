/** An element of a view or of a message. */
export type ElementRef = { blockId: string; actionId: string };
export type ViewPlace = { view: string };
export type MessagePlace = { channel: string; ts: string };

/**
 * What a person does on the page, as `POST /acts` takes it. `value` is what Slack keeps of a field in
 * `state.values`: a text, an option or a list of options, a date, ids of files; null when emptied.
 */
export type Act =
  /** Enter in the composer: a message, or a slash command when it begins with one. */
  | { kind: 'send'; person: string; channel: string; text: string; threadTs?: string }
  | { kind: 'openHome'; person: string }
  | { kind: 'takeShortcut'; person: string; callbackId: string }
  | { kind: 'takeMessageShortcut'; person: string; callbackId: string; on: MessagePlace }
  /** A workflow of one step is started; `inputs` by their names, without those left empty. */
  | {
      kind: 'runStep';
      person: string;
      callbackId: string;
      inputs: Readonly<Record<string, string>>;
    }
  /** A button pressed, or a menu picked from, where Slack tells the bot at once. */
  | {
      kind: 'press';
      person: string;
      on: ViewPlace | MessagePlace;
      element: ElementRef;
      value?: unknown;
    }
  /** Something typed or picked in a form's field, where Slack tells the bot only at the end. */
  | { kind: 'enter'; person: string; view: string; element: ElementRef; value: unknown }
  | {
      kind: 'suggest';
      person: string;
      on: ViewPlace | MessagePlace;
      element: ElementRef;
      typed: string;
    }
  | { kind: 'submit'; person: string; view: string }
  | { kind: 'close'; person: string; view: string }
  | { kind: 'misbehave'; how: Misbehaviour; times: number }
  | { kind: 'behave' };

/** `times` is how many are to come from now; 0 ends this one fault. */
export type Misbehaviour =
  /** Of the next posts, also those by a response URL. */
  | 'rateLimited'
  | 'serverErrors'
  | 'cutAfterPosting'
  /** Of whatever the bot asks for next: both what is done and the answer come late. */
  | 'slow'
  /** All that are out already, and the next ones. */
  | 'expireTriggers'
  /** As long as times is not 0. */
  | 'noCharts';

/** What comes of an act: what Slack says to the person at once, such as that a command is unknown. */
export type ActAnswer = {
  /** A sentence under the composer or in a toast; null when all is well. */
  notice: string | null;
  /** What an external select offers, as Slack's option objects or groups of them. */
  options?: readonly Record<string, unknown>[];
  /** The id of the step that was begun. */
  run?: string;
};
