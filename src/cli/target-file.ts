import { existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { UsageFault } from './usage-fault.ts';

/** Refuses a place where a file cannot be put, or where one lies that is not to be replaced. */
export function refuseTarget(file: string, force: boolean): void {
  const folder = dirname(file);
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new UsageFault(`The folder ${folder} does not exist. Make it first.`);
  if (!existsSync(file)) return;
  if (!statSync(file).isFile()) throw new UsageFault(`${file} is a folder. Name a file in it.`);
  if (!force)
    throw new UsageFault(`${file} exists. Name another file, or add --force to replace it.`);
}

/** Puts the whole file in its place at once: nobody ever finds half of it. Throws a UsageFault where the disk does not take it. */
export function place(file: string, bytes: Uint8Array): void {
  try {
    replace(file, bytes);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new UsageFault(
      `${file} cannot be written (${error.code}). Make room on the disk, or name another file.`,
    );
  }
}

function replace(file: string, bytes: Uint8Array): void {
  const beside = `${file}.${process.pid}.part`;
  try {
    writeFileSync(beside, bytes);
    renameSync(beside, file);
  } finally {
    rmSync(beside, { force: true });
  }
}
