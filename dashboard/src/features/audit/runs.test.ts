import { describe, expect, it } from "vitest";
import type { AuditRecord } from "@/lib/api/audit/list-audit";
import { byDay } from "./runs";

const NOW = new Date(2026, 10, 20, 12);

function record(seq: number, part: Partial<AuditRecord> = {}): AuditRecord {
  return {
    seq,
    at: new Date(2026, 10, 20, 11).toISOString(),
    actor: { kind: "user", id: "ann" },
    department: null,
    action: "get_dashboard",
    subject: null,
    result: "allowed",
    status: 200,
    request_id: null,
    details: {},
    previous: "",
    hash: "",
    ...part,
  };
}

describe("byDay", () => {
  it("makes one line of what repeats, and breaks it where anything differs", () => {
    const [day] = byDay(
      [
        record(6),
        record(5),
        record(4, { actor: { kind: "user", id: "bob" } }),
        record(3),
        record(2, { status: 404, result: "refused" }),
        record(1, { subject: { type: "department", id: "sales" } }),
      ],
      NOW,
    );
    expect(day?.runs.map((run) => run.records.map((each) => each.seq))).toEqual([[6, 5], [4], [3], [2], [1]]);
  });

  it("hides no details in a line of several", () => {
    const [day] = byDay([record(3, { details: { role: "admin" } }), record(2, { details: { role: "viewer" } }), record(1)], NOW);
    expect(day?.runs).toHaveLength(3);
  });

  it("names today and yesterday by the calendar here, not by hours", () => {
    const days = byDay(
      [
        record(3, { at: new Date(2026, 10, 20, 0, 1).toISOString() }),
        record(2, { at: new Date(2026, 10, 19, 23, 59).toISOString() }),
        record(1, { at: new Date(2026, 10, 18, 23, 59).toISOString() }),
      ],
      NOW,
    );
    expect(days.map((day) => day.name)).toEqual(["Today", "Yesterday", "18 Nov 2026"]);
  });
});
