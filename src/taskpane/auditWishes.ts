import { failureIn } from "./hostWords";
import type { PaneContext } from "./paneContext";
import type { AuditTask } from "./state";
import type { Grants } from "./wish";

/** The check on the past. It runs in the page's own time: a day at a time, so that it shows how far it is and stops. */
export function auditGrants(context: PaneContext): Pick<Grants, "audit" | "cancel-audit"> {
  const { state, tell } = context;
  return {
    audit: () => {
      if (state().audit.kind !== "running") void audit(context);
    },
    "cancel-audit": () => {
      tell({ kind: "audit", audit: { kind: "idle" } });
    },
  };
}

async function audit(context: PaneContext): Promise<void> {
  const { state, host, phrases } = context;
  const { book } = state();
  const ledger = book.kind === "done" ? book.result.ledger : null;
  if (!ledger) return;
  const tell = (audit: AuditTask): AuditTask => {
    context.tell({ kind: "audit", audit });
    return audit;
  };
  let told = tell({ kind: "running", done: 0, of: 1 });
  try {
    // Rarely asked for, so it is loaded when it is.
    const { auditInSteps } = await import(/* webpackChunkName: "audit" */ "./audit");
    const steps = auditInSteps(ledger, phrases.language);
    for (;;) {
      await host.pause();
      // Cancelled, or begun anew since.
      if (state().audit !== told) return;
      const step = steps.next();
      if (step.done) {
        tell({ kind: "done", result: step.value });
        return;
      }
      told = tell({ kind: "running", ...step.value });
    }
  } catch (failure) {
    tell({ kind: "failed", message: failureIn(phrases, failure) });
  }
}
