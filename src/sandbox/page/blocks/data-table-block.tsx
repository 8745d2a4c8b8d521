import { useState } from 'react';
import { type Fields, textAt } from '#sandbox/block-kit/record.ts';
import { useSlack } from '#sandbox/page/slack-context.ts';
import { ScrollBox } from './scroll-box.tsx';
import { tableRows } from './table-block.tsx';
import { CellContent } from './table-cell.tsx';

const PAGE_SIZE = 10;

const place = (at: number) => `p${at}`;
const align = (cell: Fields) => (cell.type === 'raw_number' ? 'right' : 'left');

function Row({ cells, headAt }: { cells: Fields[]; headAt: number }) {
  return (
    <tr>
      {cells.map((cell, at) =>
        at === headAt ? (
          <th key={place(at)} scope="row" className={align(cell)}>
            <CellContent cell={cell} />
          </th>
        ) : (
          <td key={place(at)} className={align(cell)}>
            <CellContent cell={cell} />
          </td>
        ),
      )}
    </tr>
  );
}

function Pager({ at, of, go }: { at: number; of: number; go: (page: number) => void }) {
  const { phrases } = useSlack();
  return (
    <div className="pager">
      <button type="button" className="button" disabled={at === 0} onClick={() => go(at - 1)}>
        {phrases.previous}
      </button>
      <span aria-live="polite">{phrases.page(at + 1, of)}</span>
      <button type="button" className="button" disabled={at + 1 >= of} onClick={() => go(at + 1)}>
        {phrases.next}
      </button>
    </div>
  );
}

/** A long table: a caption, the head, and its rows by pages. */
export function DataTableBlock({ block }: { block: Fields }) {
  const { phrases } = useSlack();
  const [page, setPage] = useState(0);
  const [head = [], ...rows] = tableRows(block);
  const size = Number(block.page_size ?? PAGE_SIZE);
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const shown = rows.slice(page * size, (page + 1) * size);
  const headAt = Number(block.row_header_column_index ?? 0);
  const caption = textAt(block, 'caption');
  return (
    <div className="data-table">
      <ScrollBox label={phrases.table}>
        <table className="table">
          <caption>{caption}</caption>
          <thead>
            <tr>
              {head.map((cell, at) => (
                <th key={place(at)} scope="col" className={align(rows[0]?.[at] ?? cell)}>
                  <CellContent cell={cell} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((cells, at) => (
              <Row key={place(page * size + at)} cells={cells} headAt={headAt} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {pages > 1 && <Pager at={page} of={pages} go={setPage} />}
    </div>
  );
}
