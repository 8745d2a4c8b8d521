export const step = {
  duplicate: (name: string, records: string) =>
    `${name} may be in the roster already: ${records}. Nothing was added. If it is another company, add it with /amcham add.`,
  nobody:
    'Slack did not say who started this workflow, and only people of the chapter’s team may add a company. Start it from a link or a button.',
};
