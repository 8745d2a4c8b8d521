const toUndo: (() => unknown)[] = [];

/** Runs when the test is over, the last first. */
export const afterTest = (undo: () => unknown): void => {
  toUndo.push(undo);
};

/** Undoes all that the test has asked for. */
export async function undoAll(): Promise<void> {
  for (const undo of toUndo.splice(0).reverse()) await undo();
}
