package io.aetherflow.kit;

import io.aetherflow.core.dataset.CleanRow;
import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.Load;
import io.aetherflow.core.dataset.LoadReport;
import io.aetherflow.core.dataset.Loads;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.identity.Department;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.insight.StoredInsight;
import io.aetherflow.core.job.Claim;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobFilter;
import io.aetherflow.core.job.JobOutcome;
import io.aetherflow.core.job.JobState;
import io.aetherflow.core.job.JobType;
import io.aetherflow.core.job.Submission;
import io.aetherflow.core.table.Row;
import io.aetherflow.core.table.TableSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A new department in a store, with a published schema and an analyst: what most contracts start from. */
public final class Branch {

    public static final String WORKER = "worker-1";

    private final Storage store;
    private final Department department = Examples.department();
    private final TableSchema schema = Examples.schema(department);
    private final User analyst = Examples.analyst(department.id());

    private Branch(Storage store) {
        this.store = store;
    }

    public static Branch open(Storage store) {
        return open(store, analyst -> store.users().add(analyst).orElseThrow());
    }

    /** @param hiring stores the analyst's account, where the store's own way is not there yet */
    public static Branch open(Storage store, Consumer<User> hiring) {
        Branch branch = new Branch(store);
        store.catalogue().publish(branch.department, List.of(branch.schema));
        hiring.accept(branch.analyst);
        return branch;
    }

    public Department department() {
        return department;
    }

    public DepartmentId id() {
        return department.id();
    }

    public Scope scope() {
        return Scope.of(department.id());
    }

    public TableSchema schema() {
        return schema;
    }

    public User analyst() {
        return analyst;
    }

    /** A dataset that is not stored yet. */
    public Dataset dataset(String fingerprint) {
        return Examples.dataset(id(), Examples.upload(id(), analyst.id(), fingerprint));
    }

    public Submission submit(String fingerprint) {
        Dataset dataset = dataset(fingerprint);
        return store.jobs().submit(dataset, Examples.etl(dataset));
    }

    public Submission submit() {
        return submit(Examples.fingerprint());
    }

    public Claim claim(UUID jobId) {
        return store.jobs().claim(jobId, WORKER).orElseThrow();
    }

    /** A new upload in the hands of a worker. */
    public Claim claimed() {
        return claim(submit().job().id());
    }

    public Load newLoad(Claim claim, TableSchema as) {
        return new Load(Examples.id(), claim.job().datasetId(), id(), as, claim.fence());
    }

    /** Writes a load of these rows; nobody sees it yet. */
    public LoadReport load(Claim claim, TableSchema as, List<@Nullable Object[]> rows) {
        Load load = newLoad(claim, as);
        Row reused = new Row(as);
        try (Loads.Writer writer = store.loads().begin(load)) {
            long number = 0;
            for (@Nullable Object[] values : rows) {
                ExampleRows.fill(reused, ++number, values);
                writer.write(reused, number * 31);
            }
            writer.finish();
        }
        return Examples.report(load.id(), as, rows.size());
    }

    public LoadReport load(Claim claim, int rows) {
        return load(claim, schema, usual(rows));
    }

    private static List<@Nullable Object[]> usual(int rows) {
        return new ArrayList<>(
                IntStream.rangeClosed(1, rows).mapToObj(ExampleRows::usual).toList());
    }

    public Job succeed(Claim claim, LoadReport report) {
        return store.jobs().succeed(claim, new JobOutcome.Loaded(report)).orElseThrow();
    }

    /** Fails every attempt of a job that waits, until it is dead. */
    public Job die(UUID jobId, Failure failure) {
        Job job = job(jobId);
        while (job.state() != JobState.DEAD) {
            if (job.state() == JobState.RETRY_WAIT) {
                store.due(jobId);
            }
            job = store.jobs().fail(claim(jobId), failure, "trace").orElseThrow();
        }
        return job(jobId);
    }

    /** A dataset with so many clean rows. */
    public Dataset completed(int rows) {
        Claim claim = claimed();
        succeed(claim, load(claim, rows));
        return dataset(claim.job().datasetId());
    }

    /** The dataset as it stands. */
    public Dataset dataset(UUID id) {
        return store.datasets().find(scope(), id).orElseThrow();
    }

    /** The job as it stands. */
    public Job job(UUID id) {
        return store.jobs().find(scope(), id).orElseThrow();
    }

    public List<Job> jobs(UUID datasetId, JobType type) {
        JobFilter filter = new JobFilter(null, type, datasetId);
        return store.jobs().list(scope(), filter, PageRequest.first(100)).items();
    }

    /** The dataset's inference job. */
    public Job inference(UUID datasetId) {
        return jobs(datasetId, JobType.ML_INFERENCE).get(0);
    }

    /** Runs the dataset's inference job: it says this much. */
    public List<StoredInsight> infer(UUID datasetId, int count) {
        List<StoredInsight> insights = ExampleInsights.stored(datasetId, id(), count);
        Claim claim = claim(inference(datasetId).id());
        store.jobs()
                .succeed(claim, new JobOutcome.Inferred(Examples.id(), insights))
                .orElseThrow();
        return insights;
    }

    /** Every clean row of a dataset. */
    public List<CleanRow> rows(UUID datasetId) {
        List<CleanRow> rows = new ArrayList<>();
        store.cleanRows().stream(scope(), datasetId, rows::add);
        return rows;
    }
}
