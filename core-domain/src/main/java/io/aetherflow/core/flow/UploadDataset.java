package io.aetherflow.core.flow;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.DatasetStatus;
import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.core.dataset.RawObject;
import io.aetherflow.core.dataset.Upload;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.UuidV7;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobRun;
import io.aetherflow.core.job.JobType;
import io.aetherflow.core.job.Jobs;
import io.aetherflow.core.job.Submission;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Use case: a file comes in. {@link #begin} before its first byte, {@link #finish} after its last: bytes before row, so
 * that a row never points at nothing.
 */
public final class UploadDataset {

    private static final int LONGEST_NAME = 255;

    private final Admission admission;
    private final ObjectStore objects;
    private final Jobs jobs;
    private final Plugins plugins;
    private final Clock clock;
    private final UuidV7 ids;

    public UploadDataset(Admission admission, ObjectStore objects, Jobs jobs, Plugins plugins, Clock clock) {
        this.admission = admission;
        this.objects = objects;
        this.jobs = jobs;
        this.plugins = plugins;
        this.clock = clock;
        this.ids = new UuidV7(clock);
    }

    /**
     * A place for the bytes. Refuses with {@code FORBIDDEN} who may only look, with {@code RATE_LIMITED},
     * {@code UNAVAILABLE} or {@code STORAGE_FULL} while no more files are taken.
     */
    public Outcome<ObjectStore.Staged> begin(Caller caller) {
        Optional<Failure> no =
                caller.lacks(Role.ANALYST).or(() -> caller.scope().only().flatMap(admission::full));
        return no.isPresent() ? Outcome.refused(no.get()) : admission.stage();
    }

    /**
     * Keeps the staged bytes as a dataset and queues its ETL. The same upload again answers with the one already held.
     * Refuses with {@code FORBIDDEN} another department's, {@code DEPARTMENT_NOT_SERVED}, {@code EMPTY_FILE} and, for an
     * unknown schema, {@code INVALID_REQUEST}, and {@code RATE_LIMITED} while too much of the department waits; nothing is
     * kept then. The caller of this method closes {@code staged}.
     */
    public Outcome<Submission> finish(Caller caller, ObjectStore.Staged staged, UploadForm form) {
        return TargetDepartment.of(plugins, caller, form.department())
                .flatMap(plugin -> nameFits(plugin, form))
                .flatMap(plugin -> plugin.knowing(form.schema()))
                .flatMap(
                        plugin -> keep(caller, staged, form, plugin.department().id()));
    }

    private static Outcome<InstalledPlugin> nameFits(InstalledPlugin plugin, UploadForm form) {
        String name = form.name();
        return name == null || name.length() <= LONGEST_NAME
                ? Outcome.done(plugin)
                : Outcome.refused(
                        FailureCode.INVALID_REQUEST,
                        "The name is too long; it may have " + LONGEST_NAME + " characters.");
    }

    private Outcome<Submission> keep(
            Caller caller, ObjectStore.Staged staged, UploadForm form, DepartmentId department) {
        Optional<Failure> full = admission.full(department);
        if (full.isPresent()) {
            return Outcome.refused(full.get());
        }
        UUID id = ids.next();
        RawObject object = staged.commit(ObjectKeys.raw(department, id, ObjectKeys.fileName(form.fileName())));
        // Where this throws, the row may have been stored all the same, so the bytes stay.
        Outcome<Submission> submission = object.sizeBytes() == 0
                ? Outcome.refused(
                        FailureCode.EMPTY_FILE,
                        "The file '" + form.fileName() + "' is empty; export it again and check its size first.")
                : Outcome.done(jobs.submit(dataset(id, department, caller, object, form), etl(id, department, caller)));
        if (!(submission instanceof Outcome.Done<Submission> done)
                || done.value().duplicate()) {
            objects.delete(object.key());
        }
        return submission;
    }

    private Dataset dataset(UUID id, DepartmentId department, Caller caller, RawObject object, UploadForm form) {
        String fileName = ObjectKeys.fileName(form.fileName());
        String name = form.name();
        Upload upload = new Upload(
                caller.user().id(),
                name == null || name.isBlank() ? fileName : name.strip(),
                form.description(),
                fileName,
                fileType(fileName),
                object,
                form.schema(),
                form.mapping(),
                form.options(),
                form.policy(),
                Fingerprint.of(object.sha256(), form));
        Instant now = now();
        return new Dataset(id, department, upload, DatasetStatus.UPLOADED, null, null, 1, now, now);
    }

    private Job etl(UUID datasetId, DepartmentId department, Caller caller) {
        Instant now = now();
        return new Job(
                ids.next(),
                datasetId,
                department,
                JobType.ETL,
                1,
                null,
                caller.user().id().toString(),
                JobRun.queued(),
                now,
                now);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String fileType(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String ending = dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
        return ending.matches("[a-z0-9]{1,10}") ? ending : "unknown";
    }
}
