import { type BlockFault, faultsFrom } from './fault-sentences.ts';
import { LIMITS } from './limits.ts';
import { everyObject, type Fields, isFields, textAt } from './record.ts';
import { surfaceFaults } from './surface-rules.ts';
import { BLOCKS, type Surface } from './surfaces.ts';

const place = { message: 'a message', modal: 'a modal', home: 'a Home tab' };

function blockFaults(surface: Surface, block: unknown, pointer: string): BlockFault[] {
  const type = isFields(block) ? (textAt(block, 'type') ?? '') : '';
  const law = BLOCKS.get(type);
  if (law === undefined)
    return [{ pointer: `${pointer}/type`, sentence: `unsupported type: ${type}` }];
  if (!law.surfaces.includes(surface))
    return [{ pointer: `${pointer}/type`, sentence: `${type} cannot stand in ${place[surface]}` }];
  const read = law.schema.safeParse(block, { reportInput: true });
  return read.success ? [] : faultsFrom(read.error, pointer);
}

/** The blocks and elements that have not reached this workspace yet. */
export function rolloutFaults(
  blocks: readonly unknown[],
  withheld: ReadonlySet<string>,
): BlockFault[] {
  return everyObject(blocks, '/blocks').flatMap(({ pointer, fields }) => {
    const type = textAt(fields, 'type') ?? '';
    return withheld.has(type)
      ? [{ pointer: `${pointer}/type`, sentence: `unsupported type: ${type}` }]
      : [];
  });
}

/** Everything Slack would refuse in these blocks on this surface; nothing when it would take them. */
export function checkBlocks(surface: Surface, blocks: readonly unknown[]): BlockFault[] {
  const most = surface === 'message' ? LIMITS.message.blocks : LIMITS.view.blocks;
  const number: BlockFault[] =
    blocks.length > most
      ? [{ pointer: '/blocks', sentence: `${blocks.length} items, at most ${most}` }]
      : [];
  return [
    ...number,
    ...blocks.flatMap((block, at) => blockFaults(surface, block, `/blocks/${at}`)),
    ...surfaceFaults(surface, blocks.filter(isFields)),
  ];
}

const uncounted = ['table', 'data_table', 'data_visualization'];

/** The characters of text that Slack adds up over a message's blocks; tables have sums of their own. */
export function blockTextLength(blocks: readonly Fields[]): number {
  return blocks
    .filter((block) => !uncounted.includes(textAt(block, 'type') ?? ''))
    .flatMap((block) => everyObject(block))
    .reduce((sum, { fields }) => sum + (textAt(fields, 'text') ?? '').length, 0);
}
