package io.aetherflow.core.flow;

import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.ErasedRows;
import io.aetherflow.core.identity.ErasureReceipt;
import io.aetherflow.core.identity.PersonalData;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.SubjectOrder;
import io.aetherflow.core.identity.UuidV7;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Use case: somebody in a department's rows, as a customer, is forgotten. */
public final class SubjectErasure {

    private static final List<ErasureReceipt.Kept> KEPT = List.of(
            new ErasureReceipt.Kept(
                    "other_rows",
                    "Rows without the value are about others; their numbers and order stay as they were."),
            new ErasureReceipt.Kept(
                    "other_datasets",
                    "Files and rejected rows of datasets without such a row can not be searched by a column; where one"
                            + " names the person, delete that dataset."),
            new ErasureReceipt.Kept(
                    "counts", "Names, sizes and hashes of files and the counts of rows are the department's own."),
            new ErasureReceipt.Kept(
                    "audit", "What was done has to stay provable; it names datasets and users, never what is in rows."),
            new ErasureReceipt.Kept(
                    "receipt", "That the erasure happened has to stay provable; of the value it has a hash."));

    private final PersonalData data;
    private final ObjectStore objects;
    private final Plugins plugins;
    private final UuidV7 ids;

    public SubjectErasure(PersonalData data, ObjectStore objects, Plugins plugins, Clock clock) {
        this.data = data;
        this.objects = objects;
        this.plugins = plugins;
        this.ids = new UuidV7(clock);
    }

    /**
     * Who is to be forgotten.
     *
     * @param department its id or an alias
     * @param value what stands in the column exactly
     */
    public record Form(String department, String schema, String column, String value) {

        /** Without the value: it is somebody's. */
        @Override
        public String toString() {
            return "Form[]";
        }
    }

    /**
     * Rows first, so that nobody finds a dataset whose file is gone without being told why; what a process that died in
     * between leaves goes with the other objects that nothing points at. Refuses with {@code FORBIDDEN} all but those who
     * administer, with {@code DEPARTMENT_NOT_SERVED}, and as {@link PersonalData#eraseRows} does.
     */
    public Outcome<ErasureReceipt> erase(Caller caller, Form form) {
        Optional<Failure> lack = caller.lacks(Role.ADMIN);
        return lack.<Outcome<DepartmentId>>map(Outcome::refused)
                .orElseGet(() -> plugins.resolve(form.department()))
                .flatMap(department -> erase(new SubjectOrder(
                        ids.next(), caller.user().id(), department, form.schema(), form.column(), form.value(), KEPT)));
    }

    private Outcome<ErasureReceipt> erase(SubjectOrder order) {
        return data.eraseRows(order, dataset -> files(order.department(), dataset))
                .map(erased -> withoutFiles(order.department(), erased));
    }

    private ErasureReceipt withoutFiles(DepartmentId department, ErasedRows erased) {
        erased.datasets().forEach(dataset -> folders(department, dataset).forEach(objects::deleteBelow));
        return erased.receipt();
    }

    private long files(DepartmentId department, UUID dataset) {
        long[] files = {0};
        folders(department, dataset).forEach(folder -> objects.visit(folder, object -> files[0]++));
        return files[0];
    }

    private static Stream<String> folders(DepartmentId department, UUID dataset) {
        return Stream.of(
                ObjectKeys.raw(department, dataset),
                ObjectKeys.lake(department, dataset),
                ObjectKeys.rejects(department, dataset));
    }
}
