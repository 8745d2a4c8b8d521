import type { App } from '@slack/bolt';
import { z } from 'zod';
import { historyAt, historyOf } from '#commands/history.ts';
import { NEXT_BUTTON, PREVIOUS_BUTTON } from '#views/history-message.ts';
import { HISTORY_BUTTON, historyModal, historyToCome } from '#views/history-modal.ts';
import type { Deps } from './deps.ts';
import { onPages } from './leafing.ts';
import { remembered } from './remembered.ts';

const place = z.object({ companyId: z.string().nullable(), upTo: z.int(), page: z.int() });

/** The history: opened from the Home tab, and leafed through wherever it is shown. */
export const onHistoryButtons = (app: App, deps: Deps): void =>
  onPages(app, deps, {
    open: HISTORY_BUTTON,
    turn: [PREVIOUS_BUTTON, NEXT_BUTTON],
    at: (written, asker) =>
      written === '' ? historyOf(null, asker) : historyAt(remembered(written, place), asker),
    modal: historyModal,
    toCome: historyToCome,
  });
