/** What keeps the demo from running, told in one sentence without a stack. */
export class DemoFault extends Error {}
