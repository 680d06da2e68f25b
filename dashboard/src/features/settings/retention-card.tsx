import { useQuery } from "@tanstack/react-query";
import { Card, CardHeader } from "@/components/ui/card";
import { ErrorState, SkeletonRows } from "@/components/ui/states";
import { departmentsQuery } from "@/lib/api/departments/list-departments";
import { DepartmentRetention } from "./department-retention";

export function RetentionCard() {
  const query = useQuery(departmentsQuery);
  return (
    <Card aria-label="How long files are kept">
      <CardHeader
        title="How long files are kept"
        note="The files as they were uploaded, by department. Rows, rejected rows and insights stay in any case."
      />
      {query.isPending && <SkeletonRows rows={3} label="Departments load" />}
      {query.isError && !query.data && <ErrorState error={query.error} retry={() => void query.refetch()} />}
      {query.data && (
        <ul className="divide-y divide-line border-t border-line">
          {query.data.items.map((department) => (
            <DepartmentRetention key={department.id} department={department} />
          ))}
        </ul>
      )}
    </Card>
  );
}
