package io.aetherflow.core.cleaning;

import io.aetherflow.core.dataset.DateOrder;
import io.aetherflow.core.dataset.FileFacts;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.RecordReader;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.TableSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Pass 1 over one file: schema, then evidence from every record, then formats. */
final class Planning {

    private final FileRequest request;
    private final RecordReader reader;
    private final FileFacts facts;
    private final HeaderNames names;
    private final SchemaChoice choice;
    private final Formats formats = new Formats();
    private final List<String> notes = new ArrayList<>();

    Planning(FileRequest request, String fileName, RecordReader reader) {
        this.request = request;
        this.reader = reader;
        this.facts = reader.facts();
        this.names = HeaderNames.of(facts.header(), facts.repeated());
        this.choice = new SchemaChoice(request, names, fileName);
    }

    /** Refuses what fits no schema; what stays open otherwise is in the plan's questions. */
    Outcome<FilePlan> plan() {
        return choice.choose().map(this::plan);
    }

    SchemaChoice choice() {
        return choice;
    }

    /** With this schema, whether it fits or not. */
    FilePlan plan(SchemaFit fit) {
        notes.addAll(facts.notes());
        if (request.schema() == null && request.schemas().size() > 1) {
            notes.add("The file is read as " + fit.schema().name() + ", which fits best: " + fit.mapped()
                    + " of its columns are there.");
        }
        choice.recalledNote(fit).ifPresent(notes::add);
        notes.addAll(fit.match().notes());
        List<ColumnWatch> watches = watches(fit);
        FormatScan scan = new FormatScan(names.size(), watches);
        scan.run(reader);
        List<Failure> questions = settle(fit, watches, scan.records());
        Outcome<Map<Integer, Object>> constants = FixedValues.of(fit.schema(), request.options(), formats);
        constants.refusal().ifPresent(questions::add);
        Map<Integer, Object> given =
                constants instanceof Outcome.Done<Map<Integer, Object>> done ? done.value() : Map.of();
        return plan(fit, new UploadDay(fit, request.uploadedOn()).fill(given, notes), questions);
    }

    private FilePlan plan(SchemaFit fit, Map<Integer, Object> constants, List<Failure> questions) {
        RowPlan rows = new RowPlan(fit.match(), fit.available(), formats, options(), constants);
        return new FilePlan(facts, rows, questions, notes);
    }

    private List<Failure> settle(SchemaFit fit, List<ColumnWatch> watches, long records) {
        ReadOptions options = request.options();
        List<Failure> questions = new ArrayList<>(
                new DateDecision(options.dateOrder(), fit.schema().requiredColumns(), formats, notes)
                        .decide(watches, records));
        questions.addAll(new MarkDecision(options.decimal(), formats, notes).decide(watches));
        return questions;
    }

    private List<ColumnWatch> watches(SchemaFit fit) {
        TableSchema schema = fit.schema();
        List<ColumnWatch> watches = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int column = fit.match().columns().get(i);
            if (column >= 0) {
                watches.add(watch(schema.columns().get(column), i, names.names().get(i)));
            }
        }
        new TreeMap<>(request.options().constants())
                .forEach((name, text) -> schema.column(name).ifPresent(column -> {
                    ColumnWatch watch = watch(column, -1, "The constant " + name);
                    watch.see(text);
                    watches.add(watch);
                }));
        return watches;
    }

    private ColumnWatch watch(Column column, int position, String label) {
        return ColumnWatch.of(column, position, label, request.options());
    }

    private @Nullable DateOrder order(@Nullable DateOrder asked) {
        DateOrder open = formats.openOrder();
        return open == null && asked != null ? asked : formats.order();
    }

    /** What was asked for, with what was found filled in. */
    private ReadOptions options() {
        ReadOptions asked = request.options();
        return new ReadOptions(
                facts.encoding(),
                facts.delimiter(),
                formats.mark() == null ? asked.decimal() : formats.mark(),
                order(asked.dateOrder()),
                facts.sheet(),
                facts.headerLine() > 0 ? Integer.valueOf((int) facts.headerLine()) : null,
                asked.nullTokens(),
                asked.constants());
    }
}
