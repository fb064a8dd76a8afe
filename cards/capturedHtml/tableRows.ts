import type { PhrasingContent, Table } from 'mdast';

/** Wider tables than this are cut off: a browser accepts any number in `colspan`. */
const WIDEST = 60;

function span(cell: Element, attribute: 'colspan' | 'rowspan'): number {
  const written = Number.parseInt(cell.getAttribute(attribute) ?? '1', 10);
  return Math.min(Math.max(1, written || 1), WIDEST);
}

function ownRows(table: Element): Element[] {
  return [
    ...table.querySelectorAll(
      ':scope > tr, :scope > thead > tr, :scope > tbody > tr, :scope > tfoot > tr',
    ),
  ];
}

function cellsOf(row: Element): Element[] {
  return [...row.children].filter(({ tagName }) => tagName === 'TD' || tagName === 'TH');
}

/** Whether a table holds data; many hold the layout of a mail or a page. */
export function isDataTable(table: Element): boolean {
  const role = table.getAttribute('role');
  if (role === 'presentation' || role === 'none' || table.querySelector('table')) return false;
  const rows = ownRows(table);
  return (
    rows.some((row) => cellsOf(row).length > 1) && rows.every((row) => row.children.length > 0)
  );
}

/** The cells of a table by row, every row as wide as its own cells; what a cell spans beside itself is null. */
export function rowsOf(table: Element): (Element | null)[][] {
  /** How many rows further each column is taken by a cell from above. */
  const taken: number[] = [];
  return ownRows(table).map((row) => {
    const cells: (Element | null)[] = [];
    const skipTaken = () => {
      while ((taken[cells.length] ?? 0) > 0) {
        taken[cells.length] = (taken[cells.length] ?? 0) - 1;
        cells.push(null);
      }
    };
    skipTaken();
    for (const cell of cellsOf(row)) {
      if (cells.length >= WIDEST) break;
      const [width, height] = [span(cell, 'colspan'), span(cell, 'rowspan')];
      for (let offset = 0; offset < width; offset += 1) {
        taken[cells.length] = height - 1;
        cells.push(offset === 0 ? cell : null);
      }
      skipTaken();
    }
    return cells;
  });
}

/** Cells by row as a table whose first row is the header. */
export function tableOf(rows: readonly PhrasingContent[][][]): Table {
  return {
    type: 'table',
    children: rows.map((cells) => ({
      type: 'tableRow',
      children: cells.map((children) => ({ type: 'tableCell', children })),
    })),
  };
}
