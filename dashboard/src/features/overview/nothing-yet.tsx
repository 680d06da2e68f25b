import { Link } from "@tanstack/react-router";
import { Database, Upload } from "lucide-react";
import { useDepartment } from "@/components/shell/use-department";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/states";
import { can, useMe } from "@/lib/api/auth/me";
import { sampleFile } from "@/lib/api/departments/sample-file";

/** Before the first file. */
export function NothingYet() {
  const uploads = can(useMe(), "datasets:upload");
  const department = useDepartment();
  return (
    <Card>
      <EmptyState
        icon={Database}
        title="There is no data yet"
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
        {uploads ? (
          <>
            Upload a file as it is: you see what would be rejected before anything is loaded.{" "}
            {department && (
              <a
                href={sampleFile(department)}
                download
                className="font-medium text-accent-ink underline-offset-2 hover:underline"
              >
                Or start with a sample file.
              </a>
            )}
          </>
        ) : (
          "A colleague who may upload has to bring the first file."
        )}
      </EmptyState>
    </Card>
  );
}
