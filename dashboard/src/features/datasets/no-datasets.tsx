import { Link } from "@tanstack/react-router";
import { Database, SearchX, Upload } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/states";
import { can, useMe } from "@/lib/api/auth/me";
import { sampleFile } from "@/lib/api/departments/sample-file";

export function NoDatasets({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  const me = useMe();
  const department = me.user.department ?? me.departments[0];
  if (filtered) {
    return (
      <EmptyState icon={SearchX} title="No dataset is like that" action={<Button onClick={onClear}>Clear the filters</Button>}>
        There may be some with another status or name.
      </EmptyState>
    );
  }
  if (!can(me, "datasets:upload")) {
    return (
      <EmptyState icon={Database} title="There are no datasets yet">
        What the analysts of your department upload appears here.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={Database}
      title="There are no datasets yet"
      action={
        <Button asChild look="primary">
          <Link to="/upload">
            <Upload aria-hidden />
            Upload a file
          </Link>
        </Button>
      }
    >
      <p>
        A dataset is a file that your department has: CSV, Excel, JSON, XML or Parquet. You see what was rejected and why, and what
        the rows say.
      </p>
      {department && (
        <p className="mt-1">
          Nothing at hand?{" "}
          <a
            href={sampleFile(department)}
            download
            className="font-medium text-accent-ink underline underline-offset-2"
          >
            Download a sample file
          </a>
          .
        </p>
      )}
    </EmptyState>
  );
}
