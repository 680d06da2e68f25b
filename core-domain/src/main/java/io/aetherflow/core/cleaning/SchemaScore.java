package io.aetherflow.core.cleaning;

import io.aetherflow.core.table.TableSchema;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How well a header answers a schema.
 *
 * @param mapped columns that a header or a constant gives
 * @param missing requirements that nothing answers, in words; empty where it fits
 */
public record SchemaScore(String schema, int mapped, List<String> missing) {

    /** A schema that fits before one that does not, then the one with more columns. */
    public static final Comparator<SchemaScore> BEST_LAST = Comparator.comparing(SchemaScore::fits)
            .thenComparing(SchemaScore::mapped)
            .thenComparing(score -> -score.missing().size());

    public boolean fits() {
        return missing.isEmpty();
    }

    /** The best of several schemas for a header; empty where there are none. */
    public static Optional<SchemaScore> best(List<TableSchema> schemas, List<String> header, Set<String> constants) {
        HeaderNames names = HeaderNames.of(header);
        return schemas.stream().map(schema -> of(schema, names, constants)).max(BEST_LAST);
    }

    private static SchemaScore of(TableSchema schema, HeaderNames names, Set<String> constants) {
        List<String> known =
                constants.stream().filter(name -> schema.indexOf(name) >= 0).toList();
        SchemaFit fit =
                SchemaFit.of(HeaderMatcher.match(schema, names, Map.of(), Set.copyOf(known)), Set.copyOf(known));
        return new SchemaScore(
                schema.name(),
                fit.mapped(),
                fit.missing().stream().map(requirement -> requirement.inWords()).toList());
    }
}
