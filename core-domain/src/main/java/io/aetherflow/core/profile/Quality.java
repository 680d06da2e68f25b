package io.aetherflow.core.profile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Judges column profiles. The score is {@code 0.5 × completeness + 0.3 × validity + 0.2 × uniqueness}: the share of cells
 * with a value, of read rows that were accepted, and of read rows that repeat no earlier one.
 */
public final class Quality {

    private static final BigDecimal COMPLETENESS = new BigDecimal("0.5");
    private static final BigDecimal VALIDITY = new BigDecimal("0.3");
    private static final BigDecimal UNIQUENESS = new BigDecimal("0.2");
    private static final int PLACES = 4;

    private final RowCounts rows;
    private final List<ColumnProfile> columns;
    private final List<QualityIssue> issues = new ArrayList<>();

    private Quality(RowCounts rows, List<ColumnProfile> columns) {
        this.rows = rows;
        this.columns = columns;
    }

    public static Profile judge(UUID datasetId, UUID loadId, RowCounts rows, List<ColumnProfile> columns) {
        return new Quality(rows, columns).profile(datasetId, loadId);
    }

    private Profile profile(UUID datasetId, UUID loadId) {
        long nulls = columns.stream().mapToLong(ColumnProfile::nullCount).sum();
        BigDecimal completeness = without(nulls, rows.accepted() * columns.size());
        BigDecimal validity = without(rows.read() - rows.accepted(), rows.read());
        BigDecimal uniqueness = without(rows.duplicates(), rows.read());
        BigDecimal score = COMPLETENESS
                .multiply(completeness)
                .add(VALIDITY.multiply(validity))
                .add(UNIQUENESS.multiply(uniqueness))
                .setScale(PLACES, RoundingMode.HALF_UP);
        duplicates();
        columns.forEach(this::look);
        String formula = String.format(
                Locale.ROOT,
                "%s = 0.5 × completeness %s + 0.3 × validity %s + 0.2 × uniqueness %s",
                score,
                completeness,
                validity,
                uniqueness);
        return new Profile(datasetId, loadId, rows.accepted(), rows.duplicates(), score, formula, issues, columns);
    }

    private void look(ColumnProfile column) {
        long filled = rows.accepted() - column.nullCount();
        highNulls(column);
        mixedTypes(column, filled);
        constant(column, filled);
        NumberProfile numbers = column.numbers();
        if (numbers != null && numbers.outliers() > 0) {
            outliers(column, numbers, filled);
        }
    }

    private void highNulls(ColumnProfile column) {
        BigDecimal share = share(column.nullCount(), rows.accepted());
        if (column.nullCount() * 2 > rows.accepted()) {
            add(
                    QualityIssue.Kind.HIGH_NULLS,
                    share.compareTo(new BigDecimal("90")) > 0
                            ? QualityIssue.Severity.HIGH
                            : QualityIssue.Severity.MEDIUM,
                    column.name(),
                    column.name() + " is of low quality: " + share.toPlainString() + " % of its cells have no value.");
        }
    }

    private void mixedTypes(ColumnProfile column, long filled) {
        long numbers = column.numericTexts();
        // A handful of either kind is a slip; a code such as 10B beside 100 is what a text column is for.
        if (numbers * 20 >= filled && (filled - numbers) * 20 >= filled && filled > 0) {
            add(
                    QualityIssue.Kind.MIXED_TYPES,
                    QualityIssue.Severity.LOW,
                    column.name(),
                    column.name() + " mixes " + count(numbers) + " numbers with " + count(filled - numbers)
                            + " other texts.");
        }
    }

    private void constant(ColumnProfile column, long filled) {
        if (column.uniqueCount() == 1 && filled > 1) {
            add(
                    QualityIssue.Kind.CONSTANT,
                    QualityIssue.Severity.LOW,
                    column.name(),
                    column.name() + " has one value only, '" + column.min() + "'.");
        }
    }

    private void outliers(ColumnProfile column, NumberProfile numbers, long filled) {
        BigDecimal share = share(numbers.outliers(), filled);
        add(
                QualityIssue.Kind.OUTLIERS,
                share.compareTo(BigDecimal.ONE) > 0 ? QualityIssue.Severity.MEDIUM : QualityIssue.Severity.LOW,
                column.name(),
                column.name() + " has " + count(numbers.outliers()) + " values (" + share.toPlainString()
                        + " %) further than three interquartile ranges from the middle half, which is "
                        + numbers.q25().toPlainString() + " to "
                        + numbers.q75().toPlainString() + ".");
    }

    private void duplicates() {
        if (rows.duplicates() > 0) {
            BigDecimal share = share(rows.duplicates(), rows.read());
            add(
                    QualityIssue.Kind.DUPLICATES,
                    share.compareTo(BigDecimal.TEN) > 0
                            ? QualityIssue.Severity.HIGH
                            : share.compareTo(BigDecimal.ONE) > 0
                                    ? QualityIssue.Severity.MEDIUM
                                    : QualityIssue.Severity.LOW,
                    null,
                    count(rows.duplicates()) + " rows (" + share.toPlainString()
                            + " %) repeat an earlier one exactly; they are loaded, since they can be true repeats.");
        }
    }

    private void add(QualityIssue.Kind kind, QualityIssue.Severity severity, @Nullable String column, String text) {
        issues.add(new QualityIssue(kind, severity, column, text));
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** In per cent. */
    private static BigDecimal share(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64)
                        .setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal without(long part, long whole) {
        return whole == 0
                ? BigDecimal.ONE
                : BigDecimal.valueOf(whole - part).divide(BigDecimal.valueOf(whole), PLACES, RoundingMode.HALF_UP);
    }
}
