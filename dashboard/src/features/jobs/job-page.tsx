import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ChevronRight } from "lucide-react";
import { JobTimeline } from "@/components/jobs/job-timeline";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Page } from "@/components/ui/page";
import { StaleNote } from "@/components/ui/stale-note";
import { JobStatus, jobWord } from "@/components/ui/status";
import { useDepartmentName } from "@/lib/api/departments/list-departments";
import { ended, jobQuery } from "@/lib/api/jobs/get-job";
import { followedDatasetQuery } from "@/lib/jobs/dataset-progress";
import { pollWhile } from "@/lib/live/status";
import { JobActions } from "./job-actions";
import { JobFacts } from "./job-facts";
import { JobHistory } from "./job-history";

/** One job, in the row of stages that it is a part of. */
export function JobPage({ id }: { id: string }) {
  const query = useSuspenseQuery({
    ...jobQuery(id),
    refetchInterval: ({ state }) => pollWhile(!state.data || !ended(state.data)),
  });
  const job = query.data;
  const dataset = useSuspenseQuery(followedDatasetQuery(job.dataset_id)).data;
  const department = useDepartmentName();
  return (
    <Page
      title={`${jobWord(job.job_type)} of ${dataset.name}`}
      trail={
        <nav aria-label="Where this is" className="flex items-center gap-1">
          <Link to="/jobs" className="underline-offset-2 hover:underline">
            Jobs
          </Link>
          <ChevronRight aria-hidden className="size-3" />
          <span className="font-mono">{id.slice(0, 8)}</span>
        </nav>
      }
      note={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <JobStatus job={job} />
          {department(job.department)} · version {job.version}
        </span>
      }
      actions={<JobActions job={job} name={dataset.name} />}
    >
      <StaleNote query={query} />
      <div className="grid items-start gap-4 lg:grid-cols-[1fr_20rem]">
        <Card>
          <CardHeader title="Stages" note="From the file to its insights" />
          <CardBody className="pt-2">
            <JobTimeline dataset={dataset} version={job.version} />
          </CardBody>
        </Card>
        <Card>
          <CardHeader title="This job" />
          <CardBody>
            <JobFacts job={job} dataset={dataset} />
          </CardBody>
        </Card>
      </div>
      <Card>
        <CardBody className="pt-3.5">
          <Disclosure summary={`History, step by step (${job.events?.length ?? 0})`}>
            <JobHistory events={job.events ?? []} />
          </Disclosure>
        </CardBody>
      </Card>
    </Page>
  );
}
