import { useQuery } from "@tanstack/react-query";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { ErrorState, Loading, Skeleton } from "@/components/ui/states";
import { profileQuery } from "@/lib/api/datasets/get-profile";
import { formatPercent } from "@/lib/format/numbers";
import { qualityTerms } from "./quality-terms";

const MEANINGS: Record<string, string> = {
  completeness: "cells that have a value",
  validity: "records that were not rejected",
  uniqueness: "records that repeat no other",
};

export function QualityCard({ id, version }: { id: string; version: number }) {
  const profile = useQuery(profileQuery(id, version));
  return (
    <Card>
      <CardHeader title="Quality" note="A share of what could be right, from 0 to 100 %." />
      <CardBody>
        {profile.isPending ? (
          <Loading label="Quality">
            <Skeleton className="h-36" />
          </Loading>
        ) : profile.isError ? (
          <ErrorState error={profile.error} retry={() => void profile.refetch()} className="py-4" />
        ) : (
          <Quality score={profile.data.quality_score} formula={profile.data.quality_formula} />
        )}
      </CardBody>
    </Card>
  );
}

export function Quality({ score, formula }: { score: number; formula: string }) {
  return (
    <>
      <p className="nums text-2xl font-semibold">{formatPercent(score)}</p>
      <ul className="mt-3 flex flex-col gap-2.5">
        {qualityTerms(formula).map((term) => (
          <li key={term.name}>
            <div className="flex items-baseline justify-between gap-2 text-xs">
              <span>
                <span className="font-medium text-ink capitalize">{term.name}</span>{" "}
                <span className="text-ink-faint">{MEANINGS[term.name]}</span>
              </span>
              <span className="nums whitespace-nowrap text-ink-faint">
                {formatPercent(term.value)} × {term.weight}
              </span>
            </div>
            <div aria-hidden className="mt-1 h-1 overflow-hidden rounded-full bg-hover">
              <div className="h-full rounded-full bg-accent" style={{ width: `${term.value * 100}%` }} />
            </div>
          </li>
        ))}
      </ul>
      <p className="mt-3 font-mono text-2xs break-words text-ink-faint">{formula}</p>
    </>
  );
}
