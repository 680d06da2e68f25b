package io.aetherflow.core.cleaning;

import io.aetherflow.core.table.Requirement;
import io.aetherflow.core.table.TableSchema;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How well a file answers one schema.
 *
 * @param available columns that a header, a constant or a derivation gives
 * @param missing requirements that no alternative of theirs answers
 */
record SchemaFit(HeaderMatch match, Set<String> available, List<Requirement> missing) {

    static SchemaFit of(HeaderMatch match, Set<String> constants) {
        Set<String> given = new HashSet<>(match.mapped());
        given.addAll(constants);
        Set<String> available = Availability.of(match.schema(), given);
        List<Requirement> missing = match.schema().requirements().stream()
                .filter(requirement -> !requirement.metBy(available::contains))
                .toList();
        return new SchemaFit(match, available, missing);
    }

    TableSchema schema() {
        return match.schema();
    }

    boolean fits() {
        return missing.isEmpty();
    }

    int mapped() {
        return match.mapped().size();
    }

    String missingInWords() {
        return schema().name() + " lacks "
                + missing.stream().map(Requirement::inWords).collect(Collectors.joining(", and "));
    }
}
