import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { CheckCircle2, SearchX } from "lucide-react";
import { useState } from "react";
import { DataTable } from "@/components/data/data-table";
import { ListFooter } from "@/components/data/list-footer";
import { ListStates } from "@/components/data/list-states";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Page } from "@/components/ui/page";
import { EmptyState } from "@/components/ui/states";
import { can, useMe } from "@/lib/api/auth/me";
import { type DeadLetterFilter, deadLettersQuery } from "@/lib/api/dead-letters/list-dead-letters";
import { MOST_REDRIVEN } from "@/lib/api/dead-letters/redrive";
import { cn } from "@/lib/cn";
import { useDatasetNames } from "@/lib/jobs/dataset-names";
import { ChosenBar } from "./chosen-bar";
import { lettersColumns } from "./letters-columns";
import { LettersFilters } from "./letters-filters";
import { RedriveDialog } from "./redrive-dialog";
import { useChoice } from "./use-choice";

const route = getRouteApi("/_app/dead-letters");

export function DeadLettersPage() {
  const me = useMe();
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const [asking, setAsking] = useState<string[] | null>(null);
  const list = useInfiniteQuery({ ...deadLettersQuery(filter), placeholderData: keepPreviousData });
  const letters = list.data?.pages.flatMap((page) => page.items) ?? [];
  const dataset = useDatasetNames(letters.map((letter) => letter.dataset_id));
  const { chosen, all, toggle, toggleAll, clear } = useChoice(
    letters.map((letter) => letter.id),
    MOST_REDRIVEN,
  );
  const names = new Map(letters.map((letter) => [letter.id, dataset(letter.dataset_id) ?? letter.dataset_id]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const change = (next: DeadLetterFilter) => void navigate({ search: next, replace: true });
  return (
    <Page title="Dead letters" note="Jobs that failed for good, and wait for somebody to decide about them.">
      <LettersFilters filter={filter} letters={letters} onChange={change} />
      <Card className={cn("transition-opacity", list.isPlaceholderData && "opacity-60")}>
        <ChosenBar count={chosen.size} most={MOST_REDRIVEN} onRedrive={() => setAsking([...chosen])} onClear={clear} />
        <ListStates
          query={list}
          label="Dead letters"
          isEmpty={letters.length === 0}
          empty={<NoLetters filtered={Object.values(filter).some(Boolean)} onClear={() => change({})} />}
        >
          <DataTable
            caption="Jobs that failed for good, newest first"
            columns={lettersColumns(
              (letter) => nameOf(letter.id),
              can(me, "jobs:retry") ? { chosen, all, onToggle: toggle, onToggleAll: toggleAll } : null,
            )}
            rows={letters}
            rowKey={(letter) => letter.id}
          />
          <ListFooter
            shown={letters.length}
            noun={letters.length === 1 ? "dead letter" : "dead letters"}
            hasMore={list.hasNextPage}
            loading={list.isFetchingNextPage}
            onMore={() => void list.fetchNextPage()}
          />
        </ListStates>
      </Card>
      {asking && (
        <RedriveDialog
          ids={asking}
          verdicts={letters.filter(({ id, error }) => asking.includes(id) && error?.code === "VALIDATION").length}
          nameOf={nameOf}
          onClose={() => {
            setAsking(null);
            clear();
          }}
        />
      )}
    </Page>
  );
}

function NoLetters({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  return filtered ? (
    <EmptyState icon={SearchX} title="No dead letter is like that" action={<Button onClick={onClear}>Clear the filters</Button>}>
      There may be some that died of something else.
    </EmptyState>
  ) : (
    <EmptyState icon={CheckCircle2} title="Nothing failed for good">
      A job that fails three times, or that the platform gives up on, waits here.
    </EmptyState>
  );
}
