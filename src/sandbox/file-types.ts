export type FileType = { mimetype: string; filetype: string; prettyType: string };

const type = (mimetype: string, filetype: string, prettyType: string): FileType => ({
  mimetype,
  filetype,
  prettyType,
});

const BY_ENDING: ReadonlyMap<string, FileType> = new Map([
  ['csv', type('text/csv', 'csv', 'CSV')],
  ['gif', type('image/gif', 'gif', 'GIF')],
  ['jpg', type('image/jpeg', 'jpg', 'JPEG')],
  ['jpeg', type('image/jpeg', 'jpg', 'JPEG')],
  ['json', type('application/json', 'json', 'JSON')],
  ['pdf', type('application/pdf', 'pdf', 'PDF')],
  ['png', type('image/png', 'png', 'PNG')],
  ['txt', type('text/plain', 'text', 'Plain Text')],
  ['xls', type('application/vnd.ms-excel', 'xls', 'Excel Spreadsheet')],
  [
    'xlsx',
    type(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'xlsx',
      'Excel Spreadsheet',
    ),
  ],
  ['zip', type('application/zip', 'zip', 'Zip')],
]);

const UNKNOWN = type('application/octet-stream', 'binary', 'Binary');

/** What Slack takes a file for: it goes by how the name ends. */
export function fileType(name: string): FileType {
  return BY_ENDING.get(name.split('.').at(-1)?.toLowerCase() ?? '') ?? UNKNOWN;
}
