package io.aetherflow.core.cleaning;

import io.aetherflow.core.dataset.RememberedMapping;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds what was once confirmed for a header. */
final class HeaderMemory {

    /** Of all names in either header, so many have to be in both: one new column among nine is still the same export. */
    private static final double ALIKE = 0.8;

    private final List<RememberedMapping> remembered;
    private final HeaderNames names;

    HeaderMemory(List<RememberedMapping> remembered, HeaderNames names) {
        this.remembered = remembered;
        this.names = names;
    }

    /** For a header of the same names, in whatever order, and spelled alike but for case and punctuation. */
    Optional<RememberedMapping> exact() {
        Set<String> header = folded(names.names());
        return remembered.stream()
                .filter(mapping -> mapping.header().size() == names.size())
                .filter(mapping -> folded(mapping.header()).equals(header))
                .findFirst();
    }

    /** For the most similar header. */
    Optional<RememberedMapping> nearest() {
        Set<String> header = folded(names.names());
        return remembered.stream()
                .filter(mapping -> likeness(header, folded(mapping.header())) >= ALIKE)
                .max(Comparator.comparingDouble(mapping -> likeness(header, folded(mapping.header()))));
    }

    /** What it said of each header that is there, by the header's position. */
    Map<Integer, Optional<String>> said(RememberedMapping mapping) {
        Map<Integer, Optional<String>> said = new HashMap<>();
        mapping.mapping().columns().forEach((header, column) -> {
            int at = names.find(header);
            if (at >= 0) {
                said.put(at, column);
            }
        });
        return said;
    }

    private static double likeness(Set<String> one, Set<String> other) {
        long both = one.stream().filter(other::contains).count();
        return (double) both / Math.max(1, one.size() + other.size() - both);
    }

    private static Set<String> folded(List<String> header) {
        return header.stream().map(HeaderFold::exact).collect(Collectors.toCollection(TreeSet::new));
    }
}
