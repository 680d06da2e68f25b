package io.aetherflow.core.identity;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import java.util.List;
import java.util.UUID;

/**
 * That somebody in a department's rows, as a customer, is to be erased.
 *
 * @param id of the receipt
 * @param by the id of the administrator who asked for it
 * @param schema whose rows are meant
 * @param column one of texts
 * @param value what stands in it exactly
 * @param kept what is not removed, and why
 */
public record SubjectOrder(
        UUID id,
        UUID by,
        DepartmentId department,
        String schema,
        String column,
        String value,
        List<ErasureReceipt.Kept> kept) {

    public SubjectOrder {
        kept = List.copyOf(kept);
    }

    /** What the receipt says of it. */
    public SubjectKey key() {
        return new SubjectKey(department, schema, column, Sha256Text.hex(value));
    }

    /** Where the department has no such schema. */
    public Failure unknownSchema() {
        return Failure.of(
                        FailureCode.NOT_FOUND,
                        "The department '" + department + "' has no schema '" + schema + "'.",
                        "Its schemas are listed with the departments.")
                .with("field", "schema");
    }

    /** Where the schema has no such column of texts. */
    public Failure noText() {
        return Failure.of(
                        FailureCode.INVALID_REQUEST,
                        "The schema '" + schema + "' has no column '" + column + "' of texts.",
                        "Name a column of type text by which the person is known.")
                .with("field", "column");
    }

    /** Where a job might bring back what is erased. */
    public Failure busy(UUID dataset) {
        return Failure.of(
                        FailureCode.CONFLICT,
                        "A job works on dataset " + dataset + ", which has such rows; nothing was erased.",
                        "Wait until its jobs have ended, or cancel them, and ask again.")
                .with("dataset_id", dataset.toString());
    }

    /** Without the value: it is somebody's. */
    @Override
    public String toString() {
        return "SubjectOrder[" + id + "]";
    }
}
