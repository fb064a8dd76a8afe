import { describe, expect, it } from 'vitest';
import type { PanelFigures } from '@/bench/browser/measurePanel';
import { budgetsOf, reportLines } from '@/bench/browser/report';
import { budgetLine, distance } from '@/bench/speed/budgets';
import type { Figures } from '@/bench/speed/figures';
import { memoryLine, ratioLine, ratios, systemLine } from '@/bench/speed/table';

const FIGURES: Figures = {
  build: 2000,
  memory: 30e6,
  snapshot: 9e6,
  load: 40,
  first: 60,
  question: { p50: 1, p95: 3 },
  ticket: { p50: 4, p95: 8 },
  update: 0.5,
};

const PANEL: PanelFigures = {
  withoutSnapshot: 6000,
  opened: [300, 900, 500],
  read: [20, 30],
  changed: [...Array<number>(19).fill(40), 75],
  searchable: [10, 20, 30],
  memory: { heap: 10e6, buffers: 20e6 },
};

describe('budgets', () => {
  it('are told with the distance to them', () => {
    expect(distance({ limit: 50, measured: 70 })).toBe('1.4 times the budget');
    expect(distance({ limit: 50, measured: 31 })).toBe('0.62 of the budget');
    expect(distance({ limit: 50, measured: 50 })).toBe('1.00 of the budget');
    const budget = { what: 'Painting', limit: 50, measured: 70, unit: 'ms' } as const;
    expect(budgetLine(budget)).toMatch(/^OVER .*Painting: 70\.0 ms of 50 ms, 1\.4 times/);
    expect(budgetLine({ ...budget, measured: 49 })).toMatch(/^within /);
  });

  it('of memory are those of the design, at the sizes it names', () => {
    expect(memoryLine(10_000, FIGURES)).toContain('30.0 MB of 40 MB, 0.75 of the budget');
    expect(memoryLine(100_000, FIGURES)).toContain('of 200 MB');
    expect(memoryLine(50_000, FIGURES)).toBeNull();
  });

  it('of the panel compare 95th percentiles, the median opening, and all memory of the worker', () => {
    const measured = budgetsOf(PANEL, 10_000).map(({ limit, measured: each }) => [limit, each]);
    expect(measured).toEqual([
      [50, 40],
      [400, 500],
      [100, 30],
      [40, 30],
    ]);
  });

  it('of the panel give a larger workspace longer to open, and ask no memory where none is named', () => {
    expect(budgetsOf(PANEL, 100_000).map(({ limit }) => limit)).toEqual([50, 1000, 100, 200]);
    expect(budgetsOf(PANEL, 20_000).map(({ limit }) => limit)).toEqual([50, 1000, 100]);
    expect(budgetsOf(PANEL, 200_000).map(({ limit }) => limit)).toEqual([50, 100]);
  });

  it('stand below what was measured', () => {
    const lines = reportLines(PANEL, 10_000);
    expect(lines.find((line) => line.includes('opened cold'))).toMatch(/300\.0 +500\.0 +900\.0$/);
    expect(lines.filter((line) => line.startsWith('OVER'))).toHaveLength(1);
  });
});

describe('the table of a size', () => {
  it('divides the own figures by those of a peer', () => {
    const peer: Figures = { ...FIGURES, build: 4000, snapshot: 3e6, update: null };
    const [build, memory, snapshot, , , , , , , update] = ratios(FIGURES, peer);
    expect([build, memory, snapshot, update]).toEqual([0.5, 1, 3, null]);
    expect(ratios(FIGURES, { ...FIGURES, memory: 0 })[1]).toBeNull();
    expect(ratioLine('lunr', FIGURES, peer)).toMatch(/^lunr +0\.500 +1\.00 +3\.00 .*–$/);
  });

  it('says what became of a system that gave no figures', () => {
    const update = { ...FIGURES, update: null };
    expect(systemLine('lunr', { state: 'measured', figures: update })).toMatch(/^lunr .*rebuild$/);
    expect(systemLine('orama', { state: 'late' })).toMatch(/^orama +took longer/);
    expect(systemLine('orama', { state: 'skipped' })).toMatch(/^orama +skipped/);
    expect(systemLine('orama', { state: 'failed', reason: 'RangeError' })).toContain('RangeError');
  });
});
