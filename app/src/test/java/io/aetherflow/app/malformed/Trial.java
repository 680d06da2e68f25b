package io.aetherflow.app.malformed;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.cleaning.FilePlan;
import io.aetherflow.core.cleaning.FilePreview;
import io.aetherflow.core.cleaning.FileRequest;
import io.aetherflow.core.cleaning.RowCleaner;
import io.aetherflow.core.cleaning.RowVerdict;
import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.dataset.HeaderMapping;
import io.aetherflow.core.dataset.RawRecord;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.RecordReader;
import io.aetherflow.core.dataset.TabularFiles;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.Row;
import io.aetherflow.core.table.TableSchema;
import io.aetherflow.files.kit.MalformedFiles.Malformed;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One file on the way that an upload takes, as far as the stores, and the way that a preview takes. */
public final class Trial {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    /** Digits before or after the point: what the stores hold. */
    private static final int DIGITS = 400;

    private final TabularFiles files;
    private final FileSource source;
    private final FileRequest request;

    public Trial(TabularFiles files, Malformed file, List<TableSchema> schemas, ReadOptions options) {
        this.files = files;
        source = new FileSource(file.name(), file.bytes().length, () -> new ByteArrayInputStream(file.bytes()));
        request = new FileRequest(schemas, null, HeaderMapping.INFERRED, options, DAY);
    }

    /** How many records there were, of how many that were accepted; nothing where the file was refused. */
    public record Counts(long read, long accepted) {}

    /** Fails where a count does not add up, anything but a refusal is thrown, or a reason is not in words. */
    public Optional<Counts> load() {
        Outcome<FilePlan> outcome = FilePlan.decide(files, source, request);
        outcome.refusal().ifPresent(Sentences::check);
        return outcome instanceof Outcome.Done<FilePlan> done ? Optional.of(load(done.value())) : Optional.empty();
    }

    private Counts load(FilePlan plan) {
        plan.notes().forEach(Sentences::check);
        long accepted = 0;
        long rejected = 0;
        RowCleaner cleaner = plan.cleaner();
        try (RecordReader records = plan.records(files, source)) {
            for (RawRecord record = records.next(); record != null; record = records.next()) {
                RowVerdict verdict = cleaner.clean(record);
                if (verdict instanceof RowVerdict.Accepted good) {
                    accepted++;
                    assertThat(good.row().number()).isEqualTo(accepted);
                    checkStorable(good.row());
                } else if (verdict instanceof RowVerdict.Rejected bad) {
                    rejected++;
                    assertThat(bad.row().cells()).isEqualTo(record.cells());
                    bad.row().issues().forEach(Sentences::check);
                }
            }
        }
        cleaner.notes().forEach(Sentences::check);
        assertThat(accepted + rejected).as("accepted + rejected = read").isEqualTo(records(plan));
        return new Counts(accepted + rejected, accepted);
    }

    private long records(FilePlan plan) {
        long count = 0;
        try (RecordReader records = plan.records(files, source)) {
            while (records.next() != null) {
                count++;
            }
        }
        return count;
    }

    /** @param loaded what {@link #load()} counted */
    public void preview(Optional<Counts> loaded) {
        Outcome<FilePreview> outcome = FilePreview.of(files, source, request, FilePreview.USUAL_LIMIT);
        outcome.refusal().ifPresent(Sentences::check);
        if (outcome instanceof Outcome.Done<FilePreview> done) {
            FilePreview preview = done.value();
            preview.notes().forEach(Sentences::check);
            preview.questions().stream().map(Failure::message).forEach(Sentences::check);
            assertThat(preview.fits() && preview.questions().isEmpty()).isEqualTo(loaded.isPresent());
            loaded.ifPresent(counts -> {
                assertThat(preview.read()).isEqualTo(counts.read());
                assertThat(preview.accepted()).isEqualTo(counts.accepted());
                assertThat(preview.rejected()).isEqualTo(counts.read() - counts.accepted());
            });
        } else {
            assertThat(loaded).isEmpty();
        }
    }

    private static void checkStorable(Row row) {
        List<Column> columns = row.schema().columns();
        for (int i = 0; i < columns.size(); i++) {
            Object value = row.get(i);
            if (value != null) {
                assertThat(value).isInstanceOf(columns.get(i).type().javaType());
                checkStorable(value);
            }
        }
        row.extra().forEach((header, cell) -> {
            checkStorable(header);
            checkStorable(cell);
        });
    }

    private static void checkStorable(Object value) {
        if (value instanceof BigDecimal number) {
            assertThat(number.precision()).isLessThan(DIGITS);
            assertThat(number.scale()).isBetween(-DIGITS, DIGITS);
        } else if (value instanceof String text) {
            assertThat(text).doesNotContain("\0");
        }
    }
}
