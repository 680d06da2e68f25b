package io.aetherflow.core.cleaning;

import io.aetherflow.core.dataset.RawRecord;
import io.aetherflow.core.table.CellIssue;
import io.aetherflow.core.table.RejectedRow;
import io.aetherflow.core.table.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a file's records into typed rows or reasons why not, one after the other. Not for many threads. */
public final class RowCleaner {

    private final RowPlan plan;
    private final int width;
    private final Row row;
    private final RowVerdict accepted;
    private final ColumnCleaner[] cleaners;
    private final int[] positions;
    private final int[] targets;
    private final int[] given;
    private final @Nullable Object[] constants;
    private final int[] extraPositions;
    private final String[] extraNames;
    private final DerivationStep[] derivations;
    private final RequirementStep[] requirements;
    private final RuleStep[] rules;
    private final RowIssues issues = new RowIssues();
    private final TotalsRow totals;
    private long count;

    RowCleaner(RowPlan plan) {
        this.plan = plan;
        width = plan.match().names().size();
        row = new Row(plan.schema());
        accepted = new RowVerdict.Accepted(row);
        targets = plan.mappedColumns();
        totals = new TotalsRow(plan.schema(), targets);
        positions = Arrays.stream(targets).map(plan.match()::headerOf).toArray();
        cleaners = Arrays.stream(targets).mapToObj(plan::cleaner).toArray(ColumnCleaner[]::new);
        given = plan.unmappedColumns();
        constants = Arrays.stream(given).mapToObj(plan.constants()::get).toArray();
        extraPositions = plan.extraHeaders();
        extraNames = Arrays.stream(extraPositions)
                .mapToObj(plan.match().names().names()::get)
                .toArray(String[]::new);
        derivations = plan.derivations().toArray(DerivationStep[]::new);
        requirements = plan.requirements().toArray(RequirementStep[]::new);
        rules = plan.rules().toArray(RuleStep[]::new);
    }

    /** The row inside an accepted verdict is the same object every time. */
    public RowVerdict clean(RawRecord record) {
        issues.clear();
        if (!Raggedness.fits(record, width)) {
            issues.add(ragged(record.size()));
            return rejected(record);
        }
        for (int i = 0; i < given.length; i++) {
            row.set(given[i], constants[i]);
        }
        for (int i = 0; i < cleaners.length; i++) {
            row.set(targets[i], cleaners[i].clean(record.cell(positions[i]), issues));
        }
        check(record);
        if (issues.onlyMissing()) {
            CellIssue total = totals.issue(row);
            if (total != null) {
                issues.clear();
                issues.add(total);
            }
        }
        return issues.isEmpty() ? accepted(record) : rejected(record);
    }

    /** What the rows cleaned so far add to the plan's own notes; complete after the last one. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        for (ColumnCleaner cleaner : cleaners) {
            notes.addAll(cleaner.notes());
        }
        for (DerivationStep step : derivations) {
            notes.addAll(step.notes());
        }
        return notes;
    }

    private void check(RawRecord record) {
        long line = record.line();
        for (DerivationStep step : derivations) {
            step.run(row, line, issues);
        }
        for (RequirementStep step : requirements) {
            step.run(row, record, issues);
        }
        for (RuleStep step : rules) {
            step.run(row, line, issues);
        }
    }

    private RowVerdict accepted(RawRecord record) {
        for (RowIssues.Doubt doubt : issues.doubts()) {
            doubt.cleaner().countUnreadable(doubt.issue());
        }
        for (DerivationStep step : derivations) {
            step.accept();
        }
        totals.accept(row);
        Map<String, String> extra = ExtraCells.of(record, extraPositions, extraNames);
        row.place(++count, record.line(), extra);
        return accepted;
    }

    private RowVerdict rejected(RawRecord record) {
        return new RowVerdict.Rejected(new RejectedRow(record.line(), record.cells(), issues.list()));
    }

    private CellIssue ragged(int size) {
        String message = "The row has " + Texts.count(size, "field") + " where the header has " + width + ".";
        String hint = size > width
                ? "Put a cell that holds " + plan.delimiter() + " in double quotes."
                : "Add the missing cells, or join the row with the line it was cut from.";
        return new CellIssue(null, null, "fields", message, hint);
    }
}
