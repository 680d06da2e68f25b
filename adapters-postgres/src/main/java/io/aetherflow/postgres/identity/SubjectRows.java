package io.aetherflow.postgres.identity;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.ErasedRows;
import io.aetherflow.core.identity.ErasureReceipt;
import io.aetherflow.core.identity.SubjectOrder;
import io.aetherflow.postgres.Columns;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Somebody in the rows of a department, inside one transaction. */
final class SubjectRows {

    /** Whoever makes or shows a version of such a dataset waits until the erasure is over. */
    private static final String LOCK = """
            select id from datasets d
             where d.department = :department
               and exists (
                   select from dataset_versions v
                    where v.dataset_id = d.id and v.load_id is not null and v.report ->> 'schema' = :schema)
             order by id for no key update""";

    /** A job that ended is held, so that nobody begins it again; one that somebody else holds is at work. */
    private static final String ENDED = """
            select id from jobs
             where dataset_id in (<datasets>) and state in ('SUCCEEDED', 'DEAD', 'CANCELLED')
               for no key update skip locked""";

    private record Held(UUID load, UUID dataset) {}

    private final Handle handle;
    private final SubjectOrder order;

    SubjectRows(Handle handle, SubjectOrder order) {
        this.handle = handle;
        this.order = order;
    }

    Outcome<ErasedRows> erase(ToLongFunction<UUID> files) {
        Optional<Failure> fault = fault();
        if (fault.isPresent()) {
            return Outcome.refused(fault.get());
        }
        handle.createQuery(LOCK)
                .bind("department", order.department().value())
                .bind("schema", order.schema())
                .mapTo(UUID.class)
                .list();
        List<Held> held = held();
        Set<UUID> datasets = held.stream().map(Held::dataset).collect(Collectors.toSet());
        return datasets.isEmpty()
                ? Outcome.done(erased(held, datasets, files))
                : busy(datasets)
                        .<Outcome<ErasedRows>>map(dataset -> Outcome.refused(order.busy(dataset)))
                        .orElseGet(() -> Outcome.done(erased(held, datasets, files)));
    }

    private Optional<Failure> fault() {
        Optional<String> columns = handle.createQuery("""
                        select array_to_string(array(
                                   select c ->> 'name' from jsonb_array_elements(columns) c where c ->> 'type' = 'TEXT'), ',')
                          from clean_tables where name = :schema and department = :department""")
                .bind("schema", order.schema())
                .bind("department", order.department().value())
                .mapTo(String.class)
                .findOne();
        if (columns.isEmpty()) {
            return Optional.of(order.unknownSchema());
        }
        return List.of(columns.get().split(",")).contains(order.column())
                ? Optional.empty()
                : Optional.of(order.noText());
    }

    /** Schema and column are known by now: their names are those of a table and one of its columns. */
    private List<Held> held() {
        return handle.createQuery("select distinct r.load_id, r.dataset_id from clean." + quoted(order.schema())
                        + " r join datasets d on d.id = r.dataset_id where r.department = :department and r."
                        + quoted(order.column()) + " = :value order by r.load_id")
                .bind("department", order.department().value())
                .bind("value", value())
                .map((row, context) -> new Held(Columns.uuid(row, "load_id"), Columns.uuid(row, "dataset_id")))
                .list();
    }

    private Optional<UUID> busy(Set<UUID> datasets) {
        List<UUID> ended = handle.createQuery(ENDED)
                .bindList("datasets", List.copyOf(datasets))
                .mapTo(UUID.class)
                .list();
        record Job(UUID id, UUID dataset) {}
        return handle
                .createQuery("select id, dataset_id from jobs where dataset_id in (<datasets>)")
                .bindList("datasets", List.copyOf(datasets))
                .map((row, context) -> new Job(Columns.uuid(row, "id"), Columns.uuid(row, "dataset_id")))
                .list()
                .stream()
                .filter(job -> !ended.contains(job.id()))
                .map(Job::dataset)
                .findFirst();
    }

    private ErasedRows erased(List<Held> held, Set<UUID> datasets, ToLongFunction<UUID> files) {
        long insights = datasets.stream().mapToLong(this::insights).sum();
        long rows = held.stream().mapToLong(this::eraseFrom).sum();
        Instant at = handle.createQuery("select clock_timestamp()")
                .mapTo(OffsetDateTime.class)
                .one()
                .toInstant();
        Map<String, Long> removed = Map.of(
                "datasets",
                (long) datasets.size(),
                "rows",
                rows,
                "insights",
                insights,
                "files",
                datasets.stream().mapToLong(files).sum());
        return new ErasedRows(ErasureReceipt.of(order, at, removed), datasets);
    }

    private long insights(UUID dataset) {
        return handle.createQuery("select count(*) from results where dataset_id = :dataset and insight is not null")
                .bind("dataset", dataset)
                .mapTo(long.class)
                .one();
    }

    private long eraseFrom(Held held) {
        return handle.createQuery("select erase_rows(:load, :department, :column, :value)")
                .bind("load", held.load())
                .bind("department", order.department().value())
                .bind("column", order.column())
                .bind("value", value())
                .mapTo(long.class)
                .one();
    }

    /** As cells were stored. */
    private String value() {
        return String.valueOf(Columns.storable(order.value()));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
