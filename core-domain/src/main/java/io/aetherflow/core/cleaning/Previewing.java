package io.aetherflow.core.cleaning;

import io.aetherflow.core.dataset.CleanRow;
import io.aetherflow.core.dataset.DateOrder;
import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.dataset.RawRecord;
import io.aetherflow.core.dataset.TabularFiles;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.RejectedRow;
import io.aetherflow.core.table.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One look at one file: the plan's own pass, then the cleaner's, both ended by the limit. */
final class Previewing {

    private static final int GUESSED_FROM = 10_000;

    private final TabularFiles files;
    private final FileSource source;
    private final FileRequest request;
    private final long limit;
    private final List<CleanRow> rows = new ArrayList<>();
    private final List<RejectedRow> rejects = new ArrayList<>();
    private final Map<String, Long> rules = new LinkedHashMap<>();
    private List<TypeGuess> guesses = List.of();
    private long read;
    private long accepted;
    private boolean whole = true;

    Previewing(TabularFiles files, FileSource source, FileRequest request, long limit) {
        this.files = files;
        this.source = source;
        this.request = request;
        this.limit = limit;
    }

    Outcome<FilePreview> preview() {
        try (LimitedRecords records = new LimitedRecords(
                files.open(source, request.options(), new SchemaVocabulary(request.schemas())), limit)) {
            Planning planning = new Planning(request, source.name(), records);
            SchemaChoice choice = planning.choice();
            Outcome<SchemaFit> chosen = choice.choose();
            return (chosen.refusal().isPresent() ? choice.nearest() : chosen)
                    .map(planning::plan)
                    .map(plan -> look(plan, chosen.refusal().orElse(null)));
        }
    }

    private FilePreview look(FilePlan plan, @Nullable Failure misfit) {
        int width = plan.rows().match().names().size();
        guesses = plan.rows().match().names().names().stream()
                .map(name -> new TypeGuess())
                .toList();
        try (LimitedRecords records = new LimitedRecords(plan.records(files, source), limit)) {
            RowCleaner cleaner = plan.cleaner();
            for (RawRecord record = records.next(); record != null; record = records.next()) {
                read++;
                guess(record, width);
                if (misfit == null) {
                    take(cleaner.clean(record), plan);
                }
            }
            whole = !records.stopped();
            return answer(plan, misfit, cleaner.notes());
        }
    }

    private void guess(RawRecord record, int width) {
        if (read <= GUESSED_FROM && Raggedness.fits(record, width)) {
            for (int i = 0; i < width; i++) {
                guesses.get(i).see(record.cell(i));
            }
        }
    }

    private void take(RowVerdict verdict, FilePlan plan) {
        if (verdict instanceof RowVerdict.Accepted good) {
            accepted++;
            if (rows.size() < FilePreview.SHOWN) {
                rows.add(copy(good.row(), plan));
            }
        } else if (verdict instanceof RowVerdict.Rejected bad) {
            rules.merge(bad.row().issue().rule(), 1L, Long::sum);
            if (rejects.size() < FilePreview.SHOWN) {
                rejects.add(bad.row());
            }
        }
    }

    private static CleanRow copy(Row row, FilePlan plan) {
        Map<String, Object> values = new LinkedHashMap<>();
        plan.schema().columns().forEach(column -> values.put(column.name(), row.get(column.name())));
        return new CleanRow(row.number(), row.sourceLine(), values, new LinkedHashMap<>(row.extra()));
    }

    private FilePreview answer(FilePlan plan, @Nullable Failure misfit, List<String> learned) {
        List<String> notes = new ArrayList<>(plan.notes());
        notes.addAll(learned);
        if (!whole) {
            notes.add("Only the first " + Texts.count(read, "row")
                    + " were looked at; the load decides over the whole file.");
        }
        List<Failure> questions = new ArrayList<>(plan.questions());
        if (misfit != null) {
            questions.add(0, misfit);
        }
        long rejected = misfit == null ? read - accepted : 0;
        return new FilePreview(
                plan.facts(),
                plan.schema().name(),
                misfit == null,
                plan.mapping(),
                plan.options(),
                columns(plan),
                read,
                accepted,
                rejected,
                rows,
                rejects,
                rules,
                questions,
                notes,
                whole);
    }

    private List<PreviewColumn> columns(FilePlan plan) {
        List<PreviewColumn> columns = new ArrayList<>();
        for (int i = 0; i < guesses.size(); i++) {
            columns.add(column(plan.rows(), i));
        }
        return columns;
    }

    private PreviewColumn column(RowPlan plan, int header) {
        HeaderMatch match = plan.match();
        TypeGuess guess = guesses.get(header);
        int position = match.columns().get(header);
        Column column = position < 0 ? null : plan.schema().columns().get(position);
        MatchBasis basis = match.bases().get(header);
        double fitting = column == null ? 1 : guess.fitting(column.type());
        return new PreviewColumn(
                match.names().names().get(header),
                column == null ? null : column.name(),
                basis,
                basis.confidence().multiply(BigDecimal.valueOf(fitting)).setScale(2, RoundingMode.HALF_UP),
                guess.type(),
                order(plan, column),
                mark(plan, column),
                HeaderFold.bracket(match.names().headers().get(header)).orElse(null),
                guess.empty(),
                guess.examples());
    }

    private static @Nullable DateOrder order(RowPlan plan, @Nullable Column column) {
        return column != null && column.type().temporal()
                ? plan.formats().of(column.name()).order()
                : null;
    }

    private static @Nullable Character mark(RowPlan plan, @Nullable Column column) {
        return column != null && column.type().numeric()
                ? (Character) plan.formats().of(column.name()).mark()
                : null;
    }
}
