import type { BlockFault } from './fault-sentences.ts';
import { LIMITS } from './limits.ts';
import { everyObject, type Fields, listAt, type Placed, textAt } from './record.ts';
import { MODAL_ONLY_ELEMENTS, type Surface } from './surfaces.ts';

function twice(placed: readonly Placed[], name: string): BlockFault[] {
  const seen = new Set<string>();
  return placed.flatMap(({ pointer, fields }) => {
    const id = textAt(fields, name);
    if (id === undefined || !seen.has(id)) {
      if (id !== undefined) seen.add(id);
      return [];
    }
    return [{ pointer: `${pointer}/${name}`, sentence: `"${id}" is already taken` }];
  });
}

function count(blocks: readonly Fields[], type: string): number {
  return blocks.filter((block) => block.type === type).length;
}

function cellCharacters(blocks: readonly Fields[], type: string): number {
  return blocks
    .filter((block) => block.type === type)
    .flatMap((block) => everyObject(listAt(block, 'rows')))
    .reduce((sum, { fields }) => sum + (textAt(fields, 'text') ?? '').length, 0);
}

function tooMany(what: string, found: number, most: number, unit = ''): BlockFault[] {
  if (found <= most) return [];
  const [has, may] = [found.toLocaleString('en-US'), most.toLocaleString('en-US')];
  return [{ pointer: '/blocks', sentence: `${what}: ${has}${unit}, at most ${may}` }];
}

function messageFaults(blocks: readonly Fields[]): BlockFault[] {
  const markdown = blocks
    .filter((block) => block.type === 'markdown')
    .reduce((sum, block) => sum + (textAt(block, 'text') ?? '').length, 0);
  return [
    ...tooMany('charts in a message', count(blocks, 'data_visualization'), LIMITS.chart.inMessage),
    ...tooMany('tables in a message', count(blocks, 'table'), LIMITS.table.inMessage),
    ...tooMany('markdown in a message', markdown, LIMITS.markdown, ' characters'),
  ];
}

/** An action_id is unique in its block; the cards of a carousel are blocks of their own. */
function actionFaults(block: Fields, pointer: string): BlockFault[] {
  const part = { carousel: 'elements', container: 'child_blocks' }[textAt(block, 'type') ?? ''];
  if (part === undefined) return twice(everyObject(block, pointer), 'action_id');
  return listAt(block, part).flatMap((inner, at) =>
    twice(everyObject(inner, `${pointer}/${part}/${at}`), 'action_id'),
  );
}

/** What no block can know alone: unique ids, and counts over the whole surface. */
export function surfaceFaults(surface: Surface, blocks: readonly Fields[]): BlockFault[] {
  const all = everyObject(blocks, '/blocks');
  const focused = all.filter(({ fields }) => fields.focus_on_load === true);
  const misplaced = all.filter(
    ({ fields }) =>
      surface !== 'modal' && MODAL_ONLY_ELEMENTS.includes(textAt(fields, 'type') ?? ''),
  );
  const characters = (type: string) => cellCharacters(blocks, type);
  return [
    ...twice(all, 'block_id'),
    ...blocks.flatMap((block, at) => actionFaults(block, `/blocks/${at}`)),
    ...tooMany('fields that take the focus', focused.length, 1),
    ...misplaced.map(({ pointer }) => ({ pointer, sentence: 'stands in modals only' })),
    ...tooMany('text of tables', characters('table'), LIMITS.table.characters, ' characters'),
    ...tooMany(
      'text of data tables',
      characters('data_table'),
      LIMITS.dataTable.characters,
      ' characters',
    ),
    ...(surface === 'message' ? messageFaults(blocks) : []),
  ];
}
