import { Link } from "@tanstack/react-router";
import { ChartNoAxesColumn, FileDown, Hourglass, Upload } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/states";
import { can, useMe } from "@/lib/api/auth/me";
import { sampleFile } from "@/lib/api/departments/sample-file";
import type { Dashboard } from "@/lib/api/dashboards/get-dashboard";

/** A department that has nothing to show yet, and what to do about it. */
export function NoData({ all }: { all: Dashboard }) {
  const uploads = can(useMe(), "datasets:upload");
  if (all.datasets.length > 0) {
    return (
      <Card>
        <EmptyState
          icon={Hourglass}
          title="The data is loaded, its insights are not there yet"
          action={
            <Button asChild>
              <Link to="/jobs">See the jobs</Link>
            </Button>
          }
        >
          The department's models are still at work, or could not make anything of it. This page fills by itself.
        </EmptyState>
      </Card>
    );
  }
  return (
    <Card>
      <EmptyState
        icon={ChartNoAxesColumn}
        title="No data yet"
        action={
          uploads && (
            <Button asChild look="primary">
              <Link to="/upload">
                <Upload aria-hidden />
                Upload a file
              </Link>
            </Button>
          )
        }
      >
        <p>Numbers, charts and insights appear here by themselves once {all.title} has its first file.</p>
        <p className="mt-2">
          <a
            href={sampleFile(all.department)}
            download
            className="inline-flex items-center gap-1 font-medium text-accent-ink underline-offset-2 hover:underline"
          >
            <FileDown aria-hidden className="size-4" />
            Download a sample file
          </a>{" "}
          to see which columns are read.
        </p>
      </EmptyState>
    </Card>
  );
}
