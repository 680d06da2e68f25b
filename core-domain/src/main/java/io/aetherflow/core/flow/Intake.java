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
import java.util.function.Function;

/** Where every uploaded file becomes a dataset, however its bytes came: bytes before row, so that a row never points at nothing. */
final class Intake {

    private static final int LONGEST_NAME = 255;

    private final Admission admission;
    private final ObjectStore objects;
    private final Jobs jobs;
    private final Plugins plugins;
    private final Clock clock;
    private final UuidV7 ids;

    Intake(Admission admission, ObjectStore objects, Jobs jobs, Plugins plugins, Clock clock) {
        this.admission = admission;
        this.objects = objects;
        this.jobs = jobs;
        this.plugins = plugins;
        this.clock = clock;
        this.ids = new UuidV7(clock);
    }

    /** What came, and whose it is. */
    record Arrival(UUID datasetId, DepartmentId department, UUID uploaderId, UploadForm form) {}

    UUID newId() {
        return ids.next();
    }

    /**
     * The plugin that is to take the file. Refuses with {@code FORBIDDEN} another department's, with
     * {@code DEPARTMENT_NOT_SERVED}, and with {@code INVALID_REQUEST} an unknown schema or a name that is too long.
     */
    Outcome<InstalledPlugin> plugin(Caller caller, UploadForm form) {
        return TargetDepartment.of(plugins, caller, form.department())
                .flatMap(plugin -> nameFits(plugin, form))
                .flatMap(plugin -> plugin.knowing(form.schema()));
    }

    private static Outcome<InstalledPlugin> nameFits(InstalledPlugin plugin, UploadForm form) {
        String name = form.name();
        return name == null || name.length() <= LONGEST_NAME
                ? Outcome.done(plugin)
                : Outcome.refused(
                        FailureCode.INVALID_REQUEST,
                        "The name is too long; it may have " + LONGEST_NAME + " characters.");
    }

    /** Of a file without bytes. */
    static Failure empty(String fileName) {
        return Failure.of(
                FailureCode.EMPTY_FILE,
                "The file '" + fileName + "' is empty; export it again and check its size first.");
    }

    /**
     * Keeps the staged bytes as a dataset and queues its ETL, or answers with the dataset that holds the same upload
     * already. Refuses with {@code RATE_LIMITED} while too much of the department waits; nothing is kept then.
     *
     * @param fault why the bytes are not to be kept, or empty
     */
    Outcome<Submission> keep(ObjectStore.Staged staged, Arrival arrival, Function<RawObject, Optional<Failure>> fault) {
        Optional<Failure> full = admission.full(arrival.department());
        if (full.isPresent()) {
            return Outcome.refused(full.get());
        }
        String fileName = ObjectKeys.fileName(arrival.form().fileName());
        RawObject object = staged.commit(ObjectKeys.raw(arrival.department(), arrival.datasetId(), fileName));
        // Where this throws, the row may have been stored all the same, so the bytes stay.
        Outcome<Submission> submission = fault.apply(object)
                .map(Outcome::<Submission>refused)
                .orElseGet(() -> Outcome.done(jobs.submit(dataset(arrival, object), etl(arrival))));
        if (!(submission instanceof Outcome.Done<Submission> done)
                || done.value().duplicate()) {
            objects.delete(object.key());
        }
        return submission;
    }

    private Dataset dataset(Arrival arrival, RawObject object) {
        UploadForm form = arrival.form();
        String fileName = ObjectKeys.fileName(form.fileName());
        String name = form.name();
        Upload upload = new Upload(
                arrival.uploaderId(),
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
        return new Dataset(
                arrival.datasetId(), arrival.department(), upload, DatasetStatus.UPLOADED, null, null, 1, now, now);
    }

    private Job etl(Arrival arrival) {
        Instant now = now();
        return new Job(
                ids.next(),
                arrival.datasetId(),
                arrival.department(),
                JobType.ETL,
                1,
                null,
                arrival.uploaderId().toString(),
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
