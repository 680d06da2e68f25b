package io.aetherflow.core.flow;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Port: the structured log of state changes: one event for each, an error once, at the edge that handles it. */
public interface Journal {

    Journal SILENT = (event, fields, error) -> {};

    /**
     * @param event what happened, as {@code job_succeeded}
     * @param fields of request_id, correlation_id, dataset_id, job_id, department, stage, duration_ms, … those known
     * @param error what went wrong; null where nothing did
     */
    void log(String event, Map<String, Object> fields, @Nullable Throwable error);

    default void log(String event, Map<String, Object> fields) {
        log(event, fields, null);
    }

    /** Something that an operator may want to look at, and that is no defect. */
    default void warn(String event, Map<String, Object> fields) {
        log(event, fields, null);
    }
}
