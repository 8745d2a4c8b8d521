/** A slash command as Slack suggests it. */
export type CommandCard = { command: string; description: string; usageHint: string };

/** What Slack knows of the app from its manifest. */
export type DeskSetup = {
  appName: string;
  commands: readonly CommandCard[];
  /** Has the app's direct message no composer? */
  directReadOnly: boolean;
};
