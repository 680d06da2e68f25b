import { Database } from "lucide-react";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/states";
import type { Dataset } from "@/lib/api/datasets/list-datasets";

/** In place of what a dataset has once it is loaded. */
export function NotLoaded({ dataset, what }: { dataset: Dataset; what: string }) {
  return (
    <Card>
      <EmptyState icon={Database} title={`There ${what} yet`}>
        {dataset.status === "failed"
          ? "The dataset could not be loaded. Above stands why, and what to do."
          : "The file is being read. This page shows them as soon as it is done."}
      </EmptyState>
    </Card>
  );
}
