import type { Fields } from './block-kit/record.ts';

/** A view as Slack puts it in answers and payloads. */
export type SlackView = {
  id: string;
  team_id: string;
  type: 'modal' | 'home';
  blocks: readonly Fields[];
  private_metadata: string;
  callback_id: string;
  external_id: string;
  state: { values: Record<string, Record<string, Fields>> };
  hash: string;
  title: Fields | null;
  submit: Fields | null;
  close: Fields | null;
  clear_on_close: boolean;
  notify_on_close: boolean;
  previous_view_id: string | null;
  root_view_id: string;
  app_id: string;
  app_installed_team_id: string;
  bot_id: string;
};

/** A view as a person sees it: labels, what stands in the fields, and what went wrong. */
export type View = SlackView & {
  labels: readonly string[];
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
  trouble?: string;
};

/** Which view; a View is one itself. */
export type ViewRef = { id: string };
