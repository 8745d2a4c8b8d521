export const dossier = {
  making: 'The dossier is being made. It comes in a direct message from the bot in a moment.',
  unknown: (typed: string) =>
    `“${typed}” is neither a language (en, es or both) nor a paper (letter or a4). For instance: /amcham report both letter`,
  file: (day: string) => `consolidation-dossier-${day}.pdf`,
  sent: (counted: string, target: string, day: string) =>
    `The consolidation dossier as of ${day}: ${counted} of ${target} U.S.-owned companies, each with what proves its ownership. No contact of a company is in it.`,
  hash: (hash: string) => `SHA-256 of its data: ${hash}`,
  notSent:
    'Slack did not take the dossier. Nothing is lost: try again in a few minutes with /amcham report.',
  notGranted:
    'The bot may not send files in this workspace yet. Ask whoever runs it to reinstall the app, which grants that (files:write and im:write), then try again.',
};
