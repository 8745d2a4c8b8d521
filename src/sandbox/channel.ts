/** A place to post; `is_member` tells whether the bot is in it, and is true when left out. */
export type Channel = {
  id: string;
  name: string;
  is_private?: boolean;
  is_archived?: boolean;
  is_member?: boolean;
  is_ext_shared?: boolean;
  /** The person at the other end, when this is a direct message with the bot. */
  im_with?: string;
};
