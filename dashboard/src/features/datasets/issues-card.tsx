import { Link } from "@tanstack/react-router";
import { CheckCircle2 } from "lucide-react";
import { Card, CardHeader } from "@/components/ui/card";
import { SeverityBadge } from "@/components/ui/severity";
import { EmptyState } from "@/components/ui/states";
import type { Profile } from "@/lib/api/datasets/get-profile";

type Issue = Profile["issues"][number];

const WORDS: Record<Issue["issue_type"], string> = {
  high_nulls: "Many empty cells",
  duplicates: "Repeated records",
  outliers: "Far-off values",
  mixed_types: "Mixed kinds of values",
  constant: "One value only",
};
const ORDER: Record<Issue["severity"], number> = { high: 0, medium: 1, low: 2 };

/** What looks wrong in the clean rows, the worst first. */
export function IssuesCard({ id, issues }: { id: string; issues: Issue[] }) {
  const sorted = issues.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  return (
    <Card>
      <CardHeader
        title="Worth a look"
        note={issues.length === 1 ? "One thing stands out in the clean rows." : `${issues.length} things stand out in the clean rows.`}
      />
      {issues.length === 0 ? (
        <EmptyState icon={CheckCircle2} title="Nothing stands out" className="py-8" />
      ) : (
        <ul className="max-h-72 divide-y divide-line/70 overflow-y-auto border-t border-line">
          {sorted.map((issue) => (
            <li key={`${issue.issue_type} ${issue.column}`} className="flex items-start gap-3 px-4 py-2 text-sm">
              <span className="w-20 shrink-0 pt-px">
                <SeverityBadge severity={issue.severity} />
              </span>
              <div className="min-w-0">
                <p className="text-ink">
                  {WORDS[issue.issue_type]}
                  {issue.column && (
                    <>
                      {" in "}
                      <Link
                        to="/datasets/$id/profile"
                        params={{ id }}
                        search={{ column: issue.column }}
                        replace
                        resetScroll={false}
                        className="font-mono text-xs text-accent-ink underline-offset-2 hover:underline"
                      >
                        {issue.column}
                      </Link>
                    </>
                  )}
                </p>
                <p className="text-xs text-ink-faint">{issue.description}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
