package io.aetherflow.core.flow;

import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.job.Jobs;
import io.aetherflow.core.job.Submission;
import java.time.Clock;
import java.util.Optional;

/** Use case: a file comes in. {@link #begin} before its first byte, {@link #finish} after its last. */
public final class UploadDataset {

    private final Admission admission;
    private final Intake intake;

    public UploadDataset(Admission admission, ObjectStore objects, Jobs jobs, Plugins plugins, Clock clock) {
        this.admission = admission;
        this.intake = new Intake(admission, objects, jobs, plugins, clock);
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
        return intake.plugin(caller, form).flatMap(plugin -> {
            Intake.Arrival arrival = new Intake.Arrival(
                    intake.newId(), plugin.department().id(), caller.user().id(), form);
            return intake.keep(
                    staged,
                    arrival,
                    object -> object.sizeBytes() == 0 ? Optional.of(Intake.empty(form.fileName())) : Optional.empty());
        });
    }
}
