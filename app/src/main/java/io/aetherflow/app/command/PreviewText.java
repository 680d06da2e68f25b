package io.aetherflow.app.command;

import io.aetherflow.core.cleaning.FilePreview;
import io.aetherflow.core.cleaning.PreviewColumn;
import io.aetherflow.core.dataset.FileFacts;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.flow.Preview;
import io.aetherflow.core.table.RejectedRow;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A preview for someone at a terminal. */
final class PreviewText {

    private static final int REJECTS = 10;

    private final PrintStream out;

    PreviewText(PrintStream out) {
        this.out = out;
    }

    void print(Preview preview) {
        FilePreview file = preview.file();
        facts(file.facts());
        out.printf(
                "Read as %s of %s: %s%n",
                file.schema(), preview.department().displayName(), file.fits() ? "it fits." : "IT DOES NOT FIT.");
        out.println();
        file.columns().forEach(this::column);
        out.println();
        if (file.fits()) {
            out.printf(
                    Locale.ROOT,
                    "%,d rows looked at%s: %,d would be accepted, %,d rejected%s%n",
                    file.read(),
                    file.whole() ? "" : " (the beginning of the file)",
                    file.accepted(),
                    file.rejected(),
                    rules(file.rejectsByRule()));
            file.rejects().stream().limit(REJECTS).forEach(this::reject);
        }
        preview.warnings().forEach(warning -> out.println("WARNING  " + warning));
        file.questions().forEach(this::question);
        file.notes().forEach(note -> out.println("note     " + note));
    }

    private void facts(FileFacts facts) {
        out.print(facts.fileType());
        part(", compressed with ", facts.compression());
        part(", encoding ", facts.encoding());
        part(", separated by ", facts.delimiter() == null ? null : "'" + facts.delimiter() + "'");
        part(", sheet ", facts.sheet());
        if (facts.headerLine() > 0) {
            out.print(", header on line " + facts.headerLine());
        }
        if (!facts.samples().isEmpty()) {
            out.print(" (" + String.join(", ", facts.samples()) + ")");
        }
        out.println();
    }

    private void part(String label, @Nullable Object value) {
        if (value != null) {
            out.print(label + value);
        }
    }

    private void column(PreviewColumn column) {
        String target = column.column();
        String format = (column.dateOrder() == null
                        ? ""
                        : " " + column.dateOrder().name().toLowerCase(Locale.ROOT))
                + (column.decimal() == null ? "" : " decimal " + column.decimal());
        out.printf(
                "  %-32s %s%n",
                column.header(),
                target == null ? "(kept as extra)" : "-> " + target + "  " + column.confidence() + format);
    }

    private void reject(RejectedRow row) {
        out.println("reject   line " + row.line() + ": " + row.issue().message() + " "
                + row.issue().hint());
    }

    private void question(Failure question) {
        out.println("QUESTION " + question.message() + (question.hint() == null ? "" : " " + question.hint()));
    }

    private static String rules(Map<String, Long> rules) {
        return rules.isEmpty()
                ? ""
                : rules.entrySet().stream()
                        .map(rule -> rule.getKey() + " " + rule.getValue())
                        .collect(Collectors.joining(", ", " (", ")"));
    }
}
