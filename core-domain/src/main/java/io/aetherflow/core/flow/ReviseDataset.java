package io.aetherflow.core.flow;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.DatasetVersion;
import io.aetherflow.core.dataset.Datasets;
import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.core.dataset.RawObject;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.Upload;
import io.aetherflow.core.dataset.VersionKind;
import io.aetherflow.core.dataset.VersionState;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.UuidV7;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobFilter;
import io.aetherflow.core.job.JobType;
import io.aetherflow.core.job.Jobs;
import io.aetherflow.core.job.Revision;
import io.aetherflow.core.job.Submission;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Use case: a dataset gets a further version: rows corrected, the file read anew, or an earlier version back. */
public final class ReviseDataset {

    private static final String NO_DATASET = "There is no dataset of this id.";

    private final Admission admission;
    private final ObjectStore objects;
    private final Datasets datasets;
    private final Jobs jobs;
    private final Plugins plugins;
    private final UuidV7 ids;

    public ReviseDataset(
            Admission admission, ObjectStore objects, Datasets datasets, Jobs jobs, Plugins plugins, Clock clock) {
        this.admission = admission;
        this.objects = objects;
        this.datasets = datasets;
        this.jobs = jobs;
        this.plugins = plugins;
        this.ids = new UuidV7(clock);
    }

    /**
     * A place for a correction's bytes. Refuses with {@code FORBIDDEN} who may only look, {@code NOT_FOUND}, {@code GONE}
     * where the dataset's own file is no longer kept, and as an upload does while no more files are taken.
     */
    public Outcome<ObjectStore.Staged> begin(Caller caller, UUID datasetId) {
        return readable(caller, datasetId).flatMap(dataset -> admission.stage());
    }

    /**
     * Keeps the staged bytes as a correction and queues the version that it makes: rows that name the line they stand for
     * replace it, others are added. The same bytes again answer with the version they made. Refuses with {@code NOT_FOUND},
     * {@code EMPTY_FILE}, and {@code CONFLICT} while another version is being made or where the bytes are the dataset's own
     * file. The caller of this method closes {@code staged}.
     */
    public Outcome<Submission> correct(Caller caller, UUID datasetId, ObjectStore.Staged staged, CorrectionForm form) {
        return readable(caller, datasetId).flatMap(dataset -> keep(caller, dataset, staged, form));
    }

    private Outcome<Submission> keep(Caller caller, Dataset dataset, ObjectStore.Staged staged, CorrectionForm form) {
        String fileName = ObjectKeys.fileName(form.fileName());
        RawObject object =
                staged.commit(ObjectKeys.correction(dataset.department(), dataset.id(), ids.next(), fileName));
        Outcome<Submission> submission = submit(caller, dataset, object, form);
        if (!(submission instanceof Outcome.Done<Submission> done)
                || done.value().duplicate()) {
            objects.delete(object.key());
        }
        return submission;
    }

    private Outcome<Submission> submit(Caller caller, Dataset dataset, RawObject object, CorrectionForm form) {
        if (object.sizeBytes() == 0) {
            return Outcome.refused(FailureCode.EMPTY_FILE, "The correction is empty; send the corrected rows.");
        }
        if (object.sha256().equals(dataset.upload().object().sha256())) {
            return Outcome.refused(
                    FailureCode.CONFLICT,
                    "This is the dataset's own file again, not a correction of its rejected rows.");
        }
        List<DatasetVersion> versions = datasets.versions(caller.scope(), dataset.id());
        Optional<Submission> held = held(caller, dataset, versions, object);
        return held.map(Outcome::done).orElseGet(() -> {
            List<Upload> parts = new ArrayList<>(base(dataset, versions).parts());
            parts.add(upload(caller, dataset, object, form));
            return revise(caller, dataset, VersionKind.CORRECTION, parts);
        });
    }

    /** The version that the same bytes made or are making, unless it failed. */
    private Optional<Submission> held(Caller caller, Dataset dataset, List<DatasetVersion> versions, RawObject object) {
        return versions.stream()
                .filter(version -> version.kind() == VersionKind.CORRECTION && version.state() != VersionState.FAILED)
                .filter(version -> version.parts().stream()
                        .skip(1)
                        .anyMatch(part -> part.object().sha256().equals(object.sha256())))
                .reduce((newer, older) -> older)
                .flatMap(version -> jobs(caller, dataset).stream()
                        .filter(job -> job.version() == version.number())
                        .findFirst())
                .map(job -> new Submission(dataset, job, true));
    }

    private List<Job> jobs(Caller caller, Dataset dataset) {
        JobFilter etl = new JobFilter(null, JobType.ETL, dataset.id());
        return jobs.list(caller.scope(), etl, PageRequest.first(PageRequest.MOST))
                .items();
    }

    /**
     * Queues a version made of the dataset's file, read as the form says, and of the corrections it has. Options are answers:
     * they add to those given before, also to attempts that failed. Refuses with {@code INVALID_REQUEST} an unknown schema,
     * {@code GONE} where the file is no longer kept.
     */
    public Outcome<Submission> reprocess(Caller caller, UUID datasetId, ReprocessForm form) {
        return readable(caller, datasetId)
                .flatMap(dataset -> schemaKnown(dataset, form))
                .flatMap(dataset -> {
                    List<DatasetVersion> versions = datasets.versions(caller.scope(), datasetId);
                    List<Upload> parts = new ArrayList<>(base(dataset, versions).parts());
                    ReadOptions before = versions.get(0).parts().get(0).options();
                    parts.set(0, read(parts.get(0), form, before));
                    return revise(caller, dataset, VersionKind.REPROCESS, parts);
                });
    }

    private Outcome<Dataset> schemaKnown(Dataset dataset, ReprocessForm form) {
        return plugins.require(dataset.department())
                .flatMap(plugin -> plugin.knowing(form.schema()))
                .map(plugin -> dataset);
    }

    /** Makes an earlier version the current one; answers with the job that looks at it anew. */
    public Outcome<Job> restore(Caller caller, UUID datasetId, int version) {
        return changeable(caller, datasetId)
                .flatMap(dataset -> jobs.restore(
                        caller.scope(), datasetId, version, caller.user().id()));
    }

    private Outcome<Submission> revise(Caller caller, Dataset dataset, VersionKind kind, List<Upload> parts) {
        return jobs.revise(
                caller.scope(),
                new Revision(
                        ids.next(), dataset.id(), kind, parts, caller.user().id()));
    }

    /** What is read anew needs the files. */
    private Outcome<Dataset> readable(Caller caller, UUID datasetId) {
        return changeable(caller, datasetId)
                .flatMap(dataset -> dataset.unreadable()
                        .<Outcome<Dataset>>map(Outcome::refused)
                        .orElseGet(() -> Outcome.done(dataset)));
    }

    private Outcome<Dataset> changeable(Caller caller, UUID datasetId) {
        Optional<Failure> lack = caller.lacks(Role.ANALYST);
        return lack.isPresent()
                ? Outcome.refused(lack.get())
                : Outcome.found(datasets.find(caller.scope(), datasetId), NO_DATASET)
                        .flatMap(
                                dataset -> plugins.require(dataset.department()).map(plugin -> dataset));
    }

    /** What the next version builds on: the current one, else the last that was read to its end, else the upload. */
    private static DatasetVersion base(Dataset dataset, List<DatasetVersion> versions) {
        return versions.stream()
                .filter(version ->
                        dataset.report() == null ? readToItsEnd(version) : version.number() == dataset.version())
                .findFirst()
                .orElseGet(() -> versions.get(versions.size() - 1));
    }

    /** It failed for its rows alone, and they are kept. */
    private static boolean readToItsEnd(DatasetVersion version) {
        Failure failure = version.failure();
        return failure != null && failure.details().containsKey(DatasetRejects.LOAD_DETAIL);
    }

    private static Upload upload(Caller caller, Dataset dataset, RawObject object, CorrectionForm form) {
        Upload own = dataset.upload();
        return new Upload(
                caller.user().id(),
                own.name(),
                own.description(),
                ObjectKeys.fileName(form.fileName()),
                own.fileType(),
                object,
                own.schema(),
                form.mapping(),
                form.options(),
                own.policy(),
                object.sha256());
    }

    private static Upload read(Upload own, ReprocessForm form, ReadOptions before) {
        return new Upload(
                own.uploaderId(),
                own.name(),
                own.description(),
                own.fileName(),
                own.fileType(),
                own.object(),
                form.schema() == null ? own.schema() : form.schema(),
                form.mapping() == null ? own.mapping() : form.mapping(),
                form.options() == null ? before : form.options().over(before),
                form.policy() == null ? own.policy() : form.policy(),
                own.fingerprint());
    }
}
