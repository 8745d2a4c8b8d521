import { everyObject, type Fields, fieldsAt, listAt, textAt } from './block-kit/record.ts';
import { entryKind, entryOf } from './entries.ts';
import { ActFault, exactEntry } from './exact-entry.ts';
import { type FormField, formFields } from './form-fields.ts';
import type { Ground } from './ground.ts';
import { offerOf } from './offer.ts';
import { optionsOf, pickOption } from './pick-option.ts';
import type { Workspace } from './workspace.ts';

export type Pressed = { action: Fields; blockId: string; field?: FormField; entry?: Fields };

type Standing = { blockId: string; element: Fields };

/** Innermost blocks first, so that a card's button is the card's and not its carousel's. */
function standing(blocks: readonly Fields[]): Standing[] {
  return blocks.flatMap((block) => {
    const inner = listAt(block, 'child_blocks').concat(listAt(block, 'elements'));
    const homes = [block, ...everyObject(inner).map(({ fields }) => fields)].filter(
      (fields) => fields === block || textAt(fields, 'block_id') !== undefined,
    );
    return homes.reverse().flatMap((home) => {
      const blockId = textAt(home, 'block_id') ?? '';
      const row = [home.accessory, home.element, home.elements, home.actions];
      return everyObject(row)
        .map(({ fields }) => fields)
        .filter((fields) => textAt(fields, 'action_id') !== undefined)
        .map((element) => ({ blockId, element }));
    });
  });
}

function labelOf(element: Fields): string {
  return textAt(fieldsAt(element, 'text') ?? {}, 'text') ?? '';
}

function describe(all: readonly Standing[]): string {
  const named = all.map(({ element }) => `${element.action_id} "${labelOf(element)}"`);
  return named.length === 0 ? 'nothing to press' : named.join(', ');
}

const isExternal = (element: Fields) => String(element.type).includes('external');

function chosen(element: Fields, value: string, offered: readonly Fields[]): Fields {
  if (element.type === 'overflow')
    return { type: 'overflow', selected_option: pickOption(optionsOf(element), value, 'menu') };
  const options = isExternal(element) ? offered : optionsOf(element);
  if (options.length === 0 && !isExternal(element))
    return entryOf(element, entryKind(element)?.many ? [value] : value);
  const picked = pickOption(options, value, 'menu');
  return entryOf(element, entryKind(element)?.many ? [picked] : picked);
}

function buttonAction({ blockId, element }: Standing): Fields {
  const { type, action_id, text, value, style } = element;
  const rest = {
    ...(value === undefined ? {} : { value }),
    ...(style === undefined ? {} : { style }),
  };
  return { type, action_id, block_id: blockId, text, ...rest };
}

function pressed(
  blocks: readonly Fields[],
  found: Standing,
  entryFor: (found: Standing) => Fields,
): Pressed {
  const { blockId, element } = found;
  if (entryKind(element) === undefined && element.type !== 'overflow')
    return { action: buttonAction(found), blockId };
  const entry = entryFor(found);
  const { action_id: actionId } = element;
  const field = formFields(blocks).find(
    (each) => each.blockId === blockId && each.actionId === actionId,
  );
  const action = { ...entry, action_id: actionId, block_id: blockId };
  return { action, blockId, entry, ...(field === undefined ? {} : { field }) };
}

/** What Slack reports when a person presses a button, or picks `value` in a menu, on this ground. */
export function pressIn(
  { blocks, form }: Ground,
  actionId: string,
  value: string | undefined,
): Pressed {
  const all = standing(blocks);
  const isMeant = ({ element }: Standing) =>
    element.action_id === actionId &&
    (element.type !== 'button' || value === undefined || element.value === value);
  const found = all.find(isMeant);
  if (found === undefined)
    throw new Error(`No ${actionId} with that value to press; there is ${describe(all)}`);
  const offered = form.offered({ blockId: found.blockId, actionId });
  return pressed(blocks, found, ({ element }) => chosen(element, value ?? '', offered));
}

/** The same for exactly this element; `value` is what Slack would keep of it. */
export function pressExactly(
  { blocks, form }: Ground,
  ref: { blockId: string; actionId: string },
  value: unknown,
  workspace: Workspace,
): Pressed {
  const found = standing(blocks).find(
    ({ blockId, element }) => blockId === ref.blockId && element.action_id === ref.actionId,
  );
  if (found === undefined)
    throw new ActFault(`There is no ${ref.actionId} in ${ref.blockId} to press.`);
  return pressed(blocks, found, ({ element }) =>
    exactEntry(element, value, offerOf(workspace, element, ref, form)),
  );
}
