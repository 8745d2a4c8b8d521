import type { FunctionComponent } from 'react';
import { type Fields, textAt } from '#sandbox/block-kit/record.ts';
import { BlockFault } from '#sandbox/page/blocks/block-fault.tsx';
import { LibraryBlockView } from '#sandbox/page/blocks/library-block.tsx';
import { ButtonElement, FeedbackButtons, IconButton } from './buttons.tsx';
import { Checkboxes, RadioButtons } from './choices.tsx';
import { FileField } from './file-field.tsx';
import { ManyMenu } from './many-menu.tsx';
import { OverflowMenu } from './overflow-menu.tsx';
import { ExternalSelect, SelectMenu } from './select-menu.tsx';
import { LineField, RichTextField, TextField } from './text-fields.tsx';
import { DateField, DateTimeField } from './time-fields.tsx';

type Drawn = FunctionComponent<{ element: Fields }>;

const Picture: Drawn = ({ element }) => (
  <LibraryBlockView block={{ type: 'context', elements: [element] }} />
);

const ELEMENTS: ReadonlyMap<string, Drawn> = new Map<string, Drawn>([
  ['button', ButtonElement],
  ['workflow_button', ButtonElement],
  ['feedback_buttons', FeedbackButtons],
  ['icon_button', IconButton],
  ['overflow', OverflowMenu],
  ['static_select', SelectMenu],
  ['users_select', SelectMenu],
  ['channels_select', SelectMenu],
  ['conversations_select', SelectMenu],
  ['external_select', ExternalSelect],
  ['multi_static_select', ManyMenu],
  ['multi_external_select', ManyMenu],
  ['multi_users_select', ManyMenu],
  ['multi_channels_select', ManyMenu],
  ['multi_conversations_select', ManyMenu],
  ['radio_buttons', RadioButtons],
  ['checkboxes', Checkboxes],
  ['datepicker', DateField],
  ['timepicker', DateField],
  ['datetimepicker', DateTimeField],
  ['plain_text_input', TextField],
  ['number_input', LineField],
  ['email_text_input', LineField],
  ['url_text_input', LineField],
  ['rich_text_input', RichTextField],
  ['file_input', FileField],
  ['image', Picture],
]);

/** An element that a person presses, picks from or fills in. */
export function ElementView({ element }: { element: Fields }) {
  const type = textAt(element, 'type') ?? '';
  const Drawn = ELEMENTS.get(type);
  return Drawn === undefined ? (
    <BlockFault what="element" type={type} />
  ) : (
    <Drawn element={element} />
  );
}
