package io.aetherflow.core.cleaning;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.Requirement;
import io.aetherflow.core.table.TableSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says why a file fits no schema, and three ways out: map a header, give a constant, send a fuller file. */
final class NoFit {

    private static final int NEAR = 2;
    private static final int SHORTEST = 4;
    private static final int MOST_HEADERS = 200;
    private static final int SUGGESTED = 5;

    private final HeaderNames names;
    private final String fileName;

    NoFit(HeaderNames names, String fileName) {
        this.names = names;
        this.fileName = fileName;
    }

    Failure failure(List<SchemaFit> fits) {
        Map<String, String> near = near(fits);
        return Failure.of(FailureCode.VALIDATION, message(fits), hint(fits, near))
                .with("missing", missing(fits))
                .with(
                        "headers",
                        names.names().stream()
                                .limit(MOST_HEADERS)
                                .map(Texts::quote)
                                .toList())
                .with("suggestions", near);
    }

    private String message(List<SchemaFit> fits) {
        return "The file '" + fileName + "' does not offer what is needed: "
                + fits.stream().map(SchemaFit::missingInWords).collect(Collectors.joining("; "))
                + " (headers found: " + names.inWords() + ").";
    }

    private static String hint(List<SchemaFit> fits, Map<String, String> near) {
        String example = fits.get(0).missing().get(0).anyOf().get(0).iterator().next();
        String suggestion = near.entrySet().stream()
                .map(entry -> Texts.named(entry.getKey()) + " is spelled nearly like " + entry.getValue() + ". ")
                .collect(Collectors.joining());
        return suggestion + "Map a header of the file to the missing column, or give a value for the whole file with "
                + "constants, as constants." + example + ".";
    }

    private static Map<String, List<String>> missing(List<SchemaFit> fits) {
        Map<String, List<String>> missing = new LinkedHashMap<>();
        fits.forEach(fit -> missing.put(
                fit.schema().name(),
                fit.missing().stream().map(Requirement::inWords).toList()));
        return missing;
    }

    /** The first few: a file of nothing but slips is no file of this kind. */
    private Map<String, String> near(List<SchemaFit> fits) {
        Map<String, String> near = new LinkedHashMap<>();
        for (SchemaFit fit : fits) {
            Map<String, List<String>> missing = spellings(fit);
            for (int i = 0; i < names.size() && near.size() < SUGGESTED; i++) {
                String header = names.names().get(i);
                if (fit.match().columns().get(i) < 0) {
                    nearest(header, missing).ifPresent(column -> near.putIfAbsent(header, column));
                }
            }
        }
        return near;
    }

    /** How each missing column may be spelled, folded. */
    private static Map<String, List<String>> spellings(SchemaFit fit) {
        Map<String, List<String>> spellings = new LinkedHashMap<>();
        missingColumns(fit)
                .forEach(column -> spellings.put(
                        column.name(),
                        Stream.concat(Stream.of(column.name()), column.aliases().stream())
                                .map(HeaderFold::exact)
                                .filter(spelling -> spelling.length() >= SHORTEST)
                                .toList()));
        return spellings;
    }

    private static Optional<String> nearest(String header, Map<String, List<String>> missing) {
        String folded = HeaderFold.exact(header);
        return missing.entrySet().stream()
                .filter(column -> folded.length() >= SHORTEST
                        && column.getValue().stream().anyMatch(spelling -> near(folded, spelling)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static List<Column> missingColumns(SchemaFit fit) {
        TableSchema schema = fit.schema();
        List<Column> columns = new ArrayList<>();
        fit.missing().stream()
                .flatMap(requirement -> requirement.anyOf().stream())
                .flatMap(alternative -> alternative.stream().sorted())
                .filter(name -> !fit.available().contains(name))
                .forEach(name -> schema.column(name).ifPresent(columns::add));
        return columns;
    }

    /** At most two slips, and one in a short word: City is no misspelt Site. Lengths first: a header may be endless. */
    private static boolean near(String header, String spelling) {
        int slips = Math.min(NEAR, spelling.length() / 3);
        return Math.abs(header.length() - spelling.length()) <= slips
                && EditDistance.between(header, spelling) <= slips;
    }
}
