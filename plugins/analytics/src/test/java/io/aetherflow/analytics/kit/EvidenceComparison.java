package io.aetherflow.analytics.kit;

import io.aetherflow.core.insight.Chart;
import io.aetherflow.core.insight.Insight;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An insight beside what its SELECT answers. */
final class EvidenceComparison {

    private static final String DRIVERS = "drivers";
    private static final String CHART = "chart";

    private final Insight insight;
    private final String select;
    private final List<Map<String, @Nullable Object>> answer;
    private final Set<String> besides;
    private final Set<String> reproduced = new LinkedHashSet<>();
    private final Set<String> unreproduced = new LinkedHashSet<>();

    EvidenceComparison(
            Insight insight, String select, List<Map<String, @Nullable Object>> answer, Set<String> besides) {
        this.insight = insight;
        this.select = select;
        this.answer = answer;
        this.besides = besides;
    }

    Set<String> unreproduced() {
        check(!answer.isEmpty(), "the evidence has no row");
        Set<String> columns = new LinkedHashSet<>(answer.get(0).keySet());
        Set<String> elements = new LinkedHashSet<>(columns);
        elements.removeIf(column -> scalar(column) || answer.stream().allMatch(row -> row.get(column) == null));
        if (elements.isEmpty()) {
            check(answer.size() == 1, answer.size() + " rows for no elements");
        } else {
            columns.removeAll(compareElements(columns, elements));
        }
        columns.forEach(this::compareScalar);
        check(!reproduced.isEmpty(), "nothing of the insight is reproduced");
        insight.payload().forEach((key, value) -> {
            if (!List.of().equals(value) && !reproduced.contains(key)) {
                unreproduced.add(key);
            }
        });
        return unreproduced;
    }

    private void compareScalar(String column) {
        answer.forEach(row -> same(column, insight.payload().get(column), row.get(column)));
        if (insight.payload().containsKey(column)) {
            reproduced.add(column);
        }
    }

    /** Compares the list that has what the payload has not; returns the columns that are its. */
    private Set<String> compareElements(Set<String> columns, Set<String> elements) {
        for (Map.Entry<String, List<Map<?, ?>>> list : lists().entrySet()) {
            Set<String> own = new LinkedHashSet<>(columns);
            own.removeIf(column -> list.getValue().stream().noneMatch(row -> row.containsKey(column)));
            if (own.containsAll(elements)) {
                compare(list.getKey(), list.getValue(), own);
                return own;
            }
        }
        check(
                insight.chart() == null && besides.containsAll(elements),
                "the insight does not know " + elements + " of " + columns);
        return elements;
    }

    private boolean scalar(String column) {
        return insight.payload().containsKey(column) && !(insight.payload().get(column) instanceof List);
    }

    private void compare(String list, List<Map<?, ?>> said, Set<String> columns) {
        boolean ofPayload = insight.payload().containsKey(list);
        String axis = columns.iterator().next();
        if (answer.get(0).get(axis) instanceof LocalDate && (!ofPayload || answer.size() != said.size())) {
            int found = alongTheAxis(axis, said, columns);
            check(found > 0, "no row of the series is found");
            check(!ofPayload || found == answer.size(), found + " of " + answer.size() + " rows are of the series");
        } else {
            inOrder(said, columns);
        }
        reproduced.add(list);
        if (ofPayload) {
            said.forEach(element -> element.forEach((key, value) -> {
                if (!(value instanceof List) && !columns.contains(String.valueOf(key))) {
                    unreproduced.add(String.valueOf(key));
                }
            }));
        }
    }

    /** What has elements: the payload's lists, the drivers, the chart. */
    private Map<String, List<Map<?, ?>>> lists() {
        Map<String, List<Map<?, ?>>> lists = new LinkedHashMap<>();
        new TreeMap<>(insight.payload()).forEach((key, value) -> lists.put(key, maps(value)));
        lists.putIfAbsent(DRIVERS, drivers());
        Chart chart = insight.chart();
        if (chart != null && chart.x() != null) {
            lists.putIfAbsent(CHART, List.copyOf(chart.rows()));
        }
        lists.values().removeIf(List::isEmpty);
        return lists;
    }

    private List<Map<?, ?>> drivers() {
        return insight.drivers().stream()
                .<Map<?, ?>>map(driver -> Map.of(
                        "dimension", driver.dimension(),
                        "member", driver.member(),
                        "contribution", driver.contribution()))
                .toList();
    }

    private static List<Map<?, ?>> maps(Object value) {
        return value instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .<Map<?, ?>>map(one -> (Map<?, ?>) one)
                        .toList()
                : List.of();
    }

    private void inOrder(List<Map<?, ?>> said, Set<String> columns) {
        check(answer.size() == said.size(), answer.size() + " rows for " + said.size() + " elements");
        for (int i = 0; i < said.size(); i++) {
            for (String column : columns) {
                same(column, said.get(i).get(column), answer.get(i).get(column));
            }
        }
    }

    /**
     * Periods without a row are zero in a series and missing in the answer; a chart may show the newest alone.
     *
     * @return how many periods have a row
     */
    private int alongTheAxis(String axis, List<Map<?, ?>> said, Set<String> columns) {
        Map<String, Map<String, @Nullable Object>> byX = new LinkedHashMap<>();
        answer.forEach(row -> byX.put(String.valueOf(row.get(axis)), row));
        int found = 0;
        for (Map<?, ?> shown : said) {
            Map<String, @Nullable Object> row = byX.get(String.valueOf(shown.get(axis)));
            columns.forEach(column -> comparePeriod(axis, column, shown, row));
            found += row == null ? 0 : 1;
        }
        return found;
    }

    private void comparePeriod(
            String axis, String column, Map<?, ?> shown, @Nullable Map<String, @Nullable Object> row) {
        Object value = shown.get(column);
        if (row != null && value != null) {
            same(column, value, row.get(column));
        } else if (value instanceof Number number) {
            check(number.doubleValue() == 0, axis + " " + shown.get(axis) + " is missing");
        }
    }

    private void same(String column, @Nullable Object said, @Nullable Object found) {
        check(
                EvidenceValues.same(said, found),
                column + " is " + said + " in the insight and " + found + " in its evidence");
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(insight.type() + " '" + insight.title() + "': " + otherwise + "\n"
                    + insight.summary() + "\n" + select);
        }
    }
}
