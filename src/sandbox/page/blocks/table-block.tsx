import { type Fields, isFields, listAt, textAt } from '#sandbox/block-kit/record.ts';
import { useSlack } from '#sandbox/page/slack-context.ts';
import { ScrollBox } from './scroll-box.tsx';
import { CellContent } from './table-cell.tsx';

export const tableRows = (block: Fields): Fields[][] =>
  listAt(block, 'rows').map((row) => (Array.isArray(row) ? row.filter(isFields) : []));

function cellClass(setting: unknown): string {
  if (!isFields(setting)) return '';
  const wraps = setting.is_wrapped === true ? ' wrapped' : '';
  return `${textAt(setting, 'align') ?? 'left'}${wraps}`;
}

/** A table whose first row heads the columns. */
export function TableBlock({ block }: { block: Fields }) {
  const { phrases } = useSlack();
  const [head = [], ...rows] = tableRows(block);
  const settings = listAt(block, 'column_settings');
  return (
    <ScrollBox label={phrases.table}>
      <table className="table">
        <thead>
          <tr>
            {head.map((cell, at) => (
              <th key={column(at)} scope="col" className={cellClass(settings[at])}>
                <CellContent cell={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            <tr key={column(line)}>
              {row.map((cell, at) => (
                <td key={column(at)} className={cellClass(settings[at])}>
                  <CellContent cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** Rows and columns have no name but their place. */
const column = (at: number) => `c${at}`;
