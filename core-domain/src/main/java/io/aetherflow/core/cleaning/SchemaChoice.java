package io.aetherflow.core.cleaning;

import io.aetherflow.core.dataset.RememberedMapping;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.table.TableSchema;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the schema a file is for: the one asked for, else the one that fits with most columns. */
final class SchemaChoice {

    private final FileRequest request;
    private final HeaderNames names;
    private final String fileName;
    private final HeaderMemory memory;
    private final @Nullable RememberedMapping recalled;

    SchemaChoice(FileRequest request, HeaderNames names, String fileName) {
        this.request = request;
        this.names = names;
        this.fileName = fileName;
        this.memory = new HeaderMemory(request.remembered(), names);
        this.recalled = memory.exact().orElse(null);
    }

    Outcome<SchemaFit> choose() {
        return fits().flatMap(this::best);
    }

    /** The one that lacks least, even where it does not fit. */
    Outcome<SchemaFit> nearest() {
        return fits().flatMap(fits -> Outcome.found(
                fits.stream()
                        .min(Comparator.comparingInt(
                                        (SchemaFit fit) -> fit.missing().size())
                                .thenComparing(SchemaFit::mapped, Comparator.reverseOrder())),
                "The department declares no kind of file that it takes."));
    }

    /** Says so where what was confirmed before is applied unasked. */
    Optional<String> recalledNote(SchemaFit fit) {
        return recalled == null || !recalled.schema().equals(fit.schema().name())
                ? Optional.empty()
                : Optional.of("The columns are mapped as was confirmed for this header on "
                        + LocalDate.ofInstant(recalled.at(), ZoneOffset.UTC) + ".");
    }

    private Outcome<List<SchemaFit>> fits() {
        MappingCheck check = new MappingCheck(request, names);
        return candidates()
                .flatMap(check::knowing)
                .flatMap(schemas -> check.said().map(said -> fits(schemas, said)));
    }

    private Outcome<List<TableSchema>> candidates() {
        String asked = request.schema();
        if (asked == null && recalled != null) {
            List<TableSchema> confirmed = request.schemas().stream()
                    .filter(schema -> schema.name().equals(recalled.schema()))
                    .toList();
            return Outcome.done(confirmed.isEmpty() ? request.schemas() : confirmed);
        }
        if (asked == null) {
            return request.schemas().isEmpty()
                    ? Outcome.refused(FailureCode.VALIDATION, "The department declares no kind of file that it takes.")
                    : Outcome.done(request.schemas());
        }
        List<TableSchema> found = request.schemas().stream()
                .filter(schema -> schema.name().equals(asked))
                .toList();
        return found.isEmpty() ? unknown(asked) : Outcome.done(found);
    }

    private Outcome<List<TableSchema>> unknown(String asked) {
        String known = request.schemas().stream().map(TableSchema::name).collect(Collectors.joining(", "));
        return Outcome.refused(Failure.of(
                FailureCode.VALIDATION,
                "The department has no schema '" + asked + "'.",
                "It has " + (known.isEmpty() ? "none" : known)
                        + "; leave the schema out to have the best fitting one chosen."));
    }

    private List<SchemaFit> fits(List<TableSchema> schemas, Map<Integer, Optional<String>> said) {
        Set<String> constants = request.options().constants().keySet();
        return schemas.stream()
                .map(schema -> HeaderMatcher.match(schema, names, withRecalled(schema, said), constants))
                .map(match -> SchemaFit.of(match, constants))
                .toList();
    }

    /** What was confirmed before, where the uploader says nothing and the columns are still free. */
    private Map<Integer, Optional<String>> withRecalled(TableSchema schema, Map<Integer, Optional<String>> said) {
        if (recalled == null || !recalled.schema().equals(schema.name())) {
            return said;
        }
        Map<Integer, Optional<String>> both = new LinkedHashMap<>(said);
        memory.said(recalled).forEach((header, column) -> {
            boolean free = column.isEmpty()
                    || (schema.indexOf(column.get()) >= 0
                            && !both.containsValue(column)
                            && !request.options().constants().containsKey(column.get()));
            if (free) {
                both.putIfAbsent(header, column);
            }
        });
        return both;
    }

    private Outcome<SchemaFit> best(List<SchemaFit> fits) {
        SchemaFit best = null;
        for (SchemaFit fit : fits) {
            if (fit.fits() && (best == null || fit.mapped() > best.mapped())) {
                best = fit;
            }
        }
        if (best == null) {
            return Outcome.refused(new NoFit(names, fileName).failure(fits));
        }
        return best.match().ties().isEmpty()
                ? Outcome.done(best)
                : tied(best.match().ties().get(0));
    }

    private static Outcome<SchemaFit> tied(HeaderMatch.Tie tie) {
        String headers = tie.headers().stream().map(Texts::named).collect(Collectors.joining(" and "));
        return Outcome.refused(Failure.of(
                        FailureCode.VALIDATION,
                        "The headers " + headers + " fit the column " + tie.column()
                                + " equally well: which one is it?",
                        "Map the right one to " + tie.column() + " and leave the other empty.")
                .with("column", tie.column())
                .with("headers", tie.headers()));
    }
}
