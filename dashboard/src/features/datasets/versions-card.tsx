import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { type Column, DataTable } from "@/components/data/data-table";
import { Badge, type Tone } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { TimeAgo } from "@/components/ui/time";
import { can, useMe } from "@/lib/api/auth/me";
import type { Dataset } from "@/lib/api/datasets/list-datasets";
import { type Version, versionsQuery } from "@/lib/api/datasets/list-versions";
import { formatCount } from "@/lib/format/numbers";
import { RestoreDialog } from "./restore-dialog";

const KINDS: Record<Version["kind"], string> = { upload: "Upload", correction: "Correction", reprocess: "Read again" };
const STATES: Record<Version["state"], { word: string; tone: Tone }> = {
  pending: { word: "Being made", tone: "info" },
  loaded: { word: "Loaded", tone: "good" },
  failed: { word: "Failed", tone: "bad" },
  dropped: { word: "Rows removed", tone: "neutral" },
};

interface ColumnContext {
  /** Of the dataset. */
  id: string;
  me: string;
  /** Absent for those who may not, and while another version is being made. */
  onRestore: ((version: Version) => void) | null;
}

function versionColumns({ id, me, onRestore }: ColumnContext): Column<Version>[] {
  return [
    {
      id: "number",
      header: "Version",
      cell: (version) => (
        <span className="flex items-center gap-2">
          <span className="nums font-medium">{version.number}</span>
          {version.current && version.state === "loaded" && <Badge tone="accent">Shown</Badge>}
        </span>
      ),
    },
    {
      id: "kind",
      header: "Made by",
      className: "w-full max-w-0",
      cell: (version) => (
        <span title={version.failure?.message}>
          {KINDS[version.kind]}
          <span className="text-ink-faint"> · {version.requested_by === me ? "you" : "a colleague"}</span>
          {version.failure && <span className="text-bad"> · {version.failure.message}</span>}
        </span>
      ),
    },
    { id: "state", header: "State", cell: (version) => <Badge tone={STATES[version.state].tone}>{STATES[version.state].word}</Badge> },
    { id: "accepted", header: "Rows", align: "right", wide: true, cell: (version) => formatCount(version.row_count) },
    {
      id: "rejected",
      header: "Rejected",
      align: "right",
      wide: true,
      cell: (version) =>
        version.rejected ? (
          <Link
            to="/datasets/$id/rejects"
            params={{ id: id }}
            search={version.current ? {} : { version: version.number }}
            className="text-warn underline-offset-2 hover:underline"
          >
            {formatCount(version.rejected)}
          </Link>
        ) : (
          formatCount(version.rejected)
        ),
    },
    { id: "when", header: "When", align: "right", wide: true, cell: (version) => <TimeAgo at={version.created_at} /> },
    {
      id: "restore",
      header: <span className="sr-only">Actions</span>,
      align: "right",
      cell: (version) =>
        onRestore && version.state === "loaded" && !version.current ? (
          <Button size="sm" onClick={() => onRestore(version)}>
            Restore
          </Button>
        ) : null,
    },
  ];
}

export function VersionsCard({ dataset, busy }: { dataset: Dataset; busy: boolean }) {
  const me = useMe();
  const versions = useSuspenseQuery(versionsQuery(dataset.id)).data;
  const [restoring, setRestoring] = useState<Version | null>(null);
  const mayRestore = can(me, "datasets:upload") && !busy;
  const columns = versionColumns({ id: dataset.id, me: me.user.id, onRestore: mayRestore ? setRestoring : null });
  return (
    <Card>
      <CardHeader title="Versions" note="Each is made of the uploaded file and the corrections that were sent. None ever changes." />
      <DataTable caption="Versions, newest first" columns={columns} rows={versions} rowKey={(version) => String(version.number)} />
      {restoring && <RestoreDialog dataset={dataset} version={restoring} onClose={() => setRestoring(null)} />}
    </Card>
  );
}
