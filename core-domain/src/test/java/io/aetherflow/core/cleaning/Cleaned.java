package io.aetherflow.core.cleaning;

import io.aetherflow.core.dataset.DateOrder;
import io.aetherflow.core.dataset.HeaderMapping;
import io.aetherflow.core.dataset.RawRecord;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.RecordReader;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.table.RejectedRow;
import io.aetherflow.core.table.Row;
import io.aetherflow.core.table.TableSchema;
import io.aetherflow.kit.plugin.CsvText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A text sent through both passes, for tests to look at. */
record Cleaned(
        FilePlan plan,
        List<Map<String, Object>> rows,
        List<Row> places,
        List<RejectedRow> rejects,
        List<String> notes) {

    static final LocalDate UPLOADED = LocalDate.of(2024, 5, 6);

    static Cleaned of(FileRequest request, String text) {
        FilePlan plan = decide(request, text).orElseThrow();
        List<Map<String, Object>> rows = new ArrayList<>();
        List<Row> places = new ArrayList<>();
        List<RejectedRow> rejects = new ArrayList<>();
        RowCleaner cleaner = plan.cleaner();
        try (RecordReader reader = plan.records(new CsvText(), CsvText.source(text))) {
            for (RawRecord record = reader.next(); record != null; record = reader.next()) {
                RowVerdict verdict = cleaner.clean(record);
                if (verdict instanceof RowVerdict.Accepted accepted) {
                    rows.add(values(accepted.row()));
                    Row place = new Row(plan.schema());
                    place.place(
                            accepted.row().number(),
                            accepted.row().sourceLine(),
                            accepted.row().extra());
                    places.add(place);
                } else if (verdict instanceof RowVerdict.Rejected rejected) {
                    rejects.add(rejected.row());
                }
            }
        }
        List<String> notes = new ArrayList<>(plan.notes());
        notes.addAll(cleaner.notes());
        return new Cleaned(plan, rows, places, rejects, notes);
    }

    static Cleaned of(TableSchema schema, String text) {
        return of(request(schema), text);
    }

    static Outcome<FilePlan> decide(FileRequest request, String text) {
        return FilePlan.decide(new CsvText(), CsvText.source(text), request);
    }

    static Failure refusal(FileRequest request, String text) {
        return decide(request, text).refusal().orElseThrow();
    }

    static Failure refusal(TableSchema schema, String text) {
        return refusal(request(schema), text);
    }

    static FileRequest request(TableSchema... schemas) {
        return new FileRequest(List.of(schemas), null, HeaderMapping.INFERRED, ReadOptions.INFERRED, UPLOADED);
    }

    static FileRequest with(FileRequest request, ReadOptions options) {
        return new FileRequest(request.schemas(), request.schema(), request.mapping(), options, UPLOADED);
    }

    /** @param headers header and column in turn; an empty column leaves the header aside */
    static FileRequest mapping(FileRequest request, String... headers) {
        Map<String, Optional<String>> columns = new LinkedHashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            columns.put(headers[i], headers[i + 1].isEmpty() ? Optional.empty() : Optional.of(headers[i + 1]));
        }
        return new FileRequest(
                request.schemas(), request.schema(), new HeaderMapping(columns), request.options(), UPLOADED);
    }

    static FileRequest named(FileRequest request, String schema) {
        return new FileRequest(request.schemas(), schema, request.mapping(), request.options(), UPLOADED);
    }

    static ReadOptions dateOrder(DateOrder order) {
        return new ReadOptions(null, null, null, order, null, null, List.of(), Map.of());
    }

    static ReadOptions decimal(char mark) {
        return new ReadOptions(null, null, mark, null, null, null, List.of(), Map.of());
    }

    static ReadOptions nullTokens(String... tokens) {
        return new ReadOptions(null, null, null, null, null, null, List.of(tokens), Map.of());
    }

    static ReadOptions constants(String... pairs) {
        Map<String, String> constants = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            constants.put(pairs[i], pairs[i + 1]);
        }
        return new ReadOptions(null, null, null, null, null, null, List.of(), constants);
    }

    List<Object> column(String name) {
        return rows.stream().map(row -> row.get(name)).toList();
    }

    /** {@code rule:column} of every reason of every reject. */
    List<String> rules() {
        return rejects.stream()
                .flatMap(reject -> reject.issues().stream())
                .map(issue -> issue.rule() + ":" + issue.column())
                .toList();
    }

    private static Map<String, Object> values(Row row) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < row.schema().columns().size(); i++) {
            values.put(row.schema().columns().get(i).name(), row.get(i));
        }
        return values;
    }
}
