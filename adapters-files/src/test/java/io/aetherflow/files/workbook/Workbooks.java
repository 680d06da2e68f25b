package io.aetherflow.files.workbook;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.dataset.RawRecord;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.RecordReader;
import io.aetherflow.core.dataset.Vocabulary;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks written by another program than ours, and what became of them. */
final class Workbooks {

    private Workbooks() {}

    static byte[] written(Consumer<Workbook> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Tests", "1.0")) {
            content.accept(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** One sheet of texts; null cells are not written. */
    static byte[] sheet(String[]... rows) {
        return written(workbook -> fill(workbook, "Data", rows));
    }

    static Worksheet fill(Workbook workbook, String name, String[]... rows) {
        var sheet = workbook.newWorksheet(name);
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                if (rows[row][column] != null) {
                    sheet.value(row, column, rows[row][column]);
                }
            }
        }
        return sheet;
    }

    static String[] row(String... cells) {
        return cells;
    }

    static FileSource source(byte[] bytes) {
        return new FileSource("orders.xlsx", bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    static ReadOptions named(String sheet) {
        return new ReadOptions(null, null, null, null, sheet, null, List.of(), Map.of());
    }

    static ReadOptions headerRow(int row) {
        return new ReadOptions(null, null, null, null, null, row, List.of(), Map.of());
    }

    static RecordReader open(byte[] bytes, ReadOptions options) {
        return new XlsxFormat().open(source(bytes), options, Vocabulary.NONE);
    }

    static RecordReader open(byte[] bytes) {
        return open(bytes, ReadOptions.INFERRED);
    }

    static List<RawRecord> records(RecordReader reader) {
        try (reader) {
            List<RawRecord> records = new ArrayList<>();
            for (RawRecord record = reader.next(); record != null; record = reader.next()) {
                records.add(record);
            }
            return records;
        }
    }

    static List<List<String>> cells(byte[] bytes) {
        return records(open(bytes)).stream().map(RawRecord::cells).toList();
    }

    static AetherException thrown(ThrowingCallable call) {
        return Objects.requireNonNull(catchThrowableOfType(AetherException.class, call), "nothing was thrown");
    }

    /** The refusal, which has to say what to do. */
    static AetherException refused(ThrowingCallable call) {
        AetherException thrown = thrown(call);
        Assertions.assertThat(thrown.code()).isEqualTo(FailureCode.VALIDATION);
        Assertions.assertThat(thrown.failure().hint()).isNotBlank();
        return thrown;
    }

    static AetherException refused(byte[] bytes, WorkbookLimits limits) {
        return refused(
                () -> records(new XlsxFormat(limits).open(source(bytes), ReadOptions.INFERRED, Vocabulary.NONE)));
    }

    static AetherException refused(byte[] bytes) {
        return refused(bytes, WorkbookLimits.DEFAULT);
    }
}
