package io.aetherflow.core.cleaning;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.TableSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds what an uploader said about headers and constants against what the file and the schemas have. */
final class MappingCheck {

    private final FileRequest request;
    private final HeaderNames names;

    MappingCheck(FileRequest request, HeaderNames names) {
        this.request = request;
        this.names = names;
    }

    /** By header position, what the uploader wants of it. */
    Outcome<Map<Integer, Optional<String>>> said() {
        Map<Integer, Optional<String>> said = new LinkedHashMap<>();
        Map<String, String> feeds = new LinkedHashMap<>();
        for (Map.Entry<String, Optional<String>> entry :
                request.mapping().columns().entrySet()) {
            int header = names.find(entry.getKey());
            if (header < 0) {
                return refused(
                        "The mapping names the header '" + entry.getKey() + "', which the file does not have.",
                        "Its headers are " + names.inWords() + ".");
            }
            String column = entry.getValue().orElse(null);
            String other = column == null ? null : feeds.put(column, entry.getKey());
            if (other != null) {
                return refused(
                        "The mapping gives " + column + " to both '" + other + "' and '" + entry.getKey() + "'.",
                        "Map one of them, and leave the other empty to keep it as an extra column.");
            }
            said.put(header, entry.getValue());
        }
        return constantsApart(feeds)
                .<Outcome<Map<Integer, Optional<String>>>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(said));
    }

    /** Those of the candidates that know every column named in the mapping and the constants. */
    Outcome<List<TableSchema>> knowing(List<TableSchema> candidates) {
        Set<String> wanted = new LinkedHashSet<>();
        request.mapping().columns().values().forEach(column -> column.ifPresent(wanted::add));
        wanted.addAll(new java.util.TreeSet<>(request.options().constants().keySet()));
        List<TableSchema> knowing = new ArrayList<>(candidates);
        for (String column : wanted) {
            knowing.removeIf(schema -> schema.indexOf(column) < 0);
            if (knowing.isEmpty()) {
                return unknown(column, candidates);
            }
        }
        return Outcome.done(knowing);
    }

    private Optional<Failure> constantsApart(Map<String, String> feeds) {
        return feeds.keySet().stream()
                .filter(request.options().constants()::containsKey)
                .findFirst()
                .map(column -> Failure.of(
                        FailureCode.VALIDATION,
                        column + " has both a mapped header, '" + feeds.get(column) + "', and a constant.",
                        "Keep one of the two."));
    }

    private Outcome<List<TableSchema>> unknown(String column, List<TableSchema> candidates) {
        String part = request.options().constants().containsKey(column) ? "constants" : "mapping";
        String columns = candidates.stream()
                .map(schema -> schema.name() + " has "
                        + schema.columns().stream().map(Column::name).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
        return refused(
                "The " + part + " name" + (part.equals("mapping") ? "s" : "") + " the column '" + column + "', which "
                        + (candidates.size() == 1
                                ? candidates.get(0).name() + " does not have."
                                : "no schema has together with the other columns named."),
                columns + ".");
    }

    private static <T> Outcome<T> refused(String message, String hint) {
        return Outcome.refused(Failure.of(FailureCode.VALIDATION, message, hint));
    }
}
