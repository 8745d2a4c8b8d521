import { type Count, companies } from './words.ts';

export const exporting = {
  sheets: { companies: 'Companies', count: 'Count by month', history: 'History' },
  month: 'End of month',
  allStates: 'All states',
  history: ['When', 'Who', 'What', 'Of', 'From what to what', 'Count before', 'Count after'],
  file: 'companies',
  button: 'Export',
  making: 'The files are being made. They come in a direct message from the bot in a moment.',
  sent: (all: Count, filters: string | null) =>
    `${companies(all)} of the roster, with their contacts${filters === null ? '' : ` (${filters})`}. Keep the files to the chapter’s team.`,
  within: (counted: string, target: string) =>
    `The workbook (.xlsx) also has the U.S.-owned companies by state and month, ${counted} of ${target} by now, and the history; the .csv is the list alone. Correct either and /amcham import takes it back.`,
  notSent:
    'Slack did not take the files. Nothing is lost: try again in a few minutes with /amcham export.',
  notGranted:
    'The bot may not send files in this workspace yet. Ask whoever runs it to reinstall the app, which grants that (files:write and im:write), then try again.',
};
