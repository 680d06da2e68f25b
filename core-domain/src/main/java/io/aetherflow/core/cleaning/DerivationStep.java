package io.aetherflow.core.cleaning;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.table.CellIssue;
import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.Derivation;
import io.aetherflow.core.table.Row;
import io.aetherflow.core.table.TableSchema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs one derivation on each row. */
final class DerivationStep {

    private final TableSchema schema;
    private final Derivation derivation;
    private final int target;
    private final Column column;
    private final Limits limits;
    private boolean usedNow;
    private boolean roundedNow;
    private long used;
    private long rounded;

    DerivationStep(TableSchema schema, Derivation derivation) {
        this.schema = schema;
        this.derivation = derivation;
        target = schema.indexOf(derivation.column());
        column = schema.columns().get(target);
        limits = new Limits(column);
    }

    void run(Row row, long line, RowIssues issues) {
        usedNow = false;
        roundedNow = false;
        boolean fallback = derivation.mode() == Derivation.Mode.FALLBACK;
        if (fallback && (row.get(target) != null || issues.blame(column.name()))) {
            return;
        }
        Object value = derive(row, line);
        row.set(target, value == null ? null : store(value, issues));
        usedNow = fallback && value != null;
    }

    /** The row that it ran on last counts. */
    void accept() {
        used += usedNow ? 1 : 0;
        rounded += roundedNow ? 1 : 0;
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (used > 0) {
            notes.add(column.name() + " is derived in " + Texts.count(used, "row") + " where the file gives none: "
                    + derivation.sentence().replaceAll("\\.+$", "") + ".");
        }
        if (rounded > 0) {
            notes.add(NumberReaders.roundedNote(column.name(), Texts.count(rounded, "derived value")));
        }
        return notes;
    }

    private @Nullable Object derive(Row row, long line) {
        Object value;
        try {
            value = derivation.function().apply(row);
        } catch (RuntimeException e) {
            throw broken("failed on line " + line + " of the file", e);
        }
        if (value != null && !column.type().javaType().isInstance(value)) {
            throw broken("gave a " + value.getClass().getSimpleName() + " for a column of type " + column.type(), null);
        }
        return value;
    }

    private @Nullable Object store(Object derived, RowIssues issues) {
        Object value = derived instanceof BigDecimal number ? fit(number) : derived;
        if (limits.none()) {
            return value;
        }
        Object checked = limits.check(value.toString(), value);
        if (checked instanceof Trouble trouble) {
            issues.add(new CellIssue(
                    column.name(), Texts.quote(value.toString()), trouble.rule(), trouble.message(), trouble.hint()));
            return null;
        }
        return checked;
    }

    private BigDecimal fit(BigDecimal number) {
        if (number.scale() < 0) {
            return number.setScale(0);
        }
        if (number.scale() <= NumberReaders.MOST_DECIMALS) {
            return number;
        }
        BigDecimal shorter = number.setScale(NumberReaders.MOST_DECIMALS, RoundingMode.HALF_EVEN);
        roundedNow = shorter.compareTo(number) != 0;
        return shorter;
    }

    private AetherException broken(String how, @Nullable Throwable cause) {
        return new AetherException(
                FailureCode.PLUGIN_ERROR,
                "The department's plugin is at fault: in " + schema.name() + ", the derivation of " + column.name()
                        + " " + how + ".",
                cause);
    }
}
