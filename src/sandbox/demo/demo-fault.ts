/** What keeps the demo from running, told in one sentence without a stack. */
export class DemoFault extends Error {}

/** The bot ended at its start, and has said why itself. */
export class BotRefused extends Error {}
