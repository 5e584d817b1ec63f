import type { Problem, ProblemCode } from "./problem";

type Severity = Problem["severity"];

/** Where a problem was met. */
interface Place {
  readonly row: number | null;
  readonly column: string | null;
  readonly found: string;
}

/** Gathers the problems of one sheet. */
export interface ProblemList {
  /** One problem of its own. */
  readonly add: (code: ProblemCode, severity: Severity, place: Place, details?: Problem["details"]) => void;
  /**
   * One problem for a whole column however often it is met: at the place first met, with `details.count` and the first
   * rows in `details.rows`. Details that differ make problems of their own.
   */
  readonly addOnce: (code: ProblemCode, severity: Severity, place: Place, details?: Problem["details"]) => void;
  /** Every problem so far; grouped ones with their final count. */
  readonly all: () => Problem[];
}

/** Rows named in a grouped problem. */
const ROWS_NAMED = 10;

interface Group {
  readonly problem: Problem;
  readonly rows: number[];
  count: number;
}

/** An empty list for the problems of `sheet`. */
export function problemList(sheet: string): ProblemList {
  const entries: (Problem | Group)[] = [];
  const groups = new Map<string, Group>();
  return {
    add(code, severity, place, details = {}) {
      entries.push({ code, severity, sheet, ...place, details });
    },
    addOnce(code, severity, place, details = {}) {
      const id = [code, place.column, ...Object.values(details)].join("\n");
      const group = groups.get(id) ?? { problem: { code, severity, sheet, ...place, details }, rows: [], count: 0 };
      if (group.count === 0) {
        groups.set(id, group);
        entries.push(group);
      }
      group.count++;
      if (place.row !== null && group.rows.length < ROWS_NAMED) group.rows.push(place.row);
    },
    all: () => entries.map((entry) => ("problem" in entry ? withCount(entry) : entry)),
  };
}

function withCount({ problem, rows, count }: Group): Problem {
  return { ...problem, details: { ...problem.details, count, rows: rows.join(", ") } };
}
