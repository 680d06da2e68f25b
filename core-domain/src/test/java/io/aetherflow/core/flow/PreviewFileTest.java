package io.aetherflow.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.cleaning.FilePreview;
import io.aetherflow.core.cleaning.FileRequest;
import io.aetherflow.core.cleaning.MatchBasis;
import io.aetherflow.core.cleaning.PreviewColumn;
import io.aetherflow.core.dataset.DatasetFilter;
import io.aetherflow.core.dataset.DateOrder;
import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.dataset.HeaderMapping;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.RejectPolicy;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.table.ColumnType;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A file is looked at before anything is stored. */
class PreviewFileTest {

    private final House house = new House();
    private final Caller ann = house.analyst("ann@example.com", "toys");

    @AfterEach
    void close() {
        house.close();
    }

    private Outcome<Preview> look(String text, PreviewForm form) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        FileSource source = new FileSource("orders.csv", bytes.length, () -> new ByteArrayInputStream(bytes));
        return house.previews.preview(ann, source, form);
    }

    private Preview look(String text) {
        return look(text, new PreviewForm(null, null, HeaderMapping.INFERRED, ReadOptions.INFERRED))
                .orElseThrow();
    }

    @Test
    void aGoodFileIsShownAsItWouldBeStored() {
        Preview preview = look("Day,AMOUNT,Items,Shelf (cm)\n31/01/2026,1.10,car,12\n28/02/2026,2,doll,\nbad,3,x,1\n"
                + "01/03/2026,4,a,1\n02/03/2026,5,b,1\n");
        FilePreview file = preview.file();
        assertThat(preview.department().id().value()).isEqualTo("toys");
        assertThat(file.schema()).isEqualTo("toys_orders");
        assertThat(file.fits()).isTrue();
        assertThat(file.questions()).isEmpty();
        assertThat(file.whole()).isTrue();
        assertThat(file.read()).isEqualTo(5);
        assertThat(file.accepted()).isEqualTo(4);
        assertThat(file.rejected()).isEqualTo(1);
        assertThat(file.rejectsByRule()).containsEntry("type", 1L);
        assertThat(file.rejects())
                .singleElement()
                .satisfies(row -> assertThat(row.line()).isEqualTo(4));
        assertThat(file.rows().get(0).values())
                .containsEntry("day", LocalDate.of(2026, 1, 31))
                .containsEntry("item", "car");
        assertThat(file.mapping().columns()).containsEntry("Items", Optional.of("item"));
        assertThat(file.options().dateOrder()).isEqualTo(DateOrder.DMY);
        assertThat(file.options().headerRow()).isEqualTo(1);
        assertThat(preview.warnings()).isEmpty();
        PreviewColumn day = file.columns().get(0);
        assertThat(day.basis()).isEqualTo(MatchBasis.NAME);
        assertThat(day.confidence()).isEqualByComparingTo("0.80");
        assertThat(day.dateOrder()).isEqualTo(DateOrder.DMY);
        assertThat(day.decimal()).isNull();
        assertThat(file.columns().get(1).decimal()).isEqualTo('.');
        PreviewColumn shelf = file.columns().get(3);
        assertThat(shelf.column()).isNull();
        assertThat(shelf.unit()).isEqualTo("cm");
        assertThat(shelf.type()).isEqualTo(ColumnType.WHOLE);
        assertThat(shelf.empty()).isEqualTo(1);
        assertThat(shelf.examples()).containsExactly("12", "1");
        assertThat(house.storage
                        .datasets()
                        .list(ann.scope(), DatasetFilter.ANY, PageRequest.first(5))
                        .items())
                .isEmpty();
    }

    @Test
    void everyQuestionIsAskedAtOnce() {
        Preview preview = look("Day,Amount,Item\n01/02/2026,1.234,car\n03/04/2026,5.678,doll\n");
        assertThat(preview.file().questions()).hasSize(2);
        assertThat(preview.file().questions().get(0).details()).containsEntry("option", "date_order");
        assertThat(preview.file().questions().get(1).details()).containsEntry("option", "decimal");
        assertThat(preview.file().rows()).hasSize(2);
    }

    @Test
    void whatIsMissingIsSaidAndColumnsAreProposedAllTheSame() {
        Preview preview = look("Day,Item,Amuont\n2026-01-01,car,5\n");
        assertThat(preview.file().fits()).isFalse();
        assertThat(preview.file().questions().get(0).message()).contains("amount");
        assertThat(preview.file().questions().get(0).hint()).contains("'Amuont' is spelled nearly like amount");
        assertThat(preview.file().mapping().columns()).containsEntry("Day", Optional.of("day"));
        assertThat(preview.file().rows()).isEmpty();
        assertThat(preview.file().columns().get(2).type()).isEqualTo(ColumnType.WHOLE);
    }

    @Test
    void manyRejectsAreWarnedOf() {
        assertThat(look("Day,Amount\n2026-01-01,1\nx,2\n").warnings())
                .singleElement()
                .asString()
                .contains("1 of the 2 rows");
    }

    @Test
    void onlyTheBeginningOfALargeFileIsLookedAt() {
        StringBuilder text = new StringBuilder("Day,Amount\n");
        for (int i = 0; i < 1000; i++) {
            text.append("2026-01-01,1\n");
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        FilePreview preview = FilePreview.of(
                        new SimpleCsv(),
                        new FileSource("a.csv", bytes.length, () -> new ByteArrayInputStream(bytes)),
                        new FileRequest(
                                house.plugins.all().get(0).schemas(),
                                null,
                                HeaderMapping.INFERRED,
                                ReadOptions.INFERRED,
                                LocalDate.EPOCH),
                        130)
                .orElseThrow();
        assertThat(preview.whole()).isFalse();
        assertThat(preview.read()).isEqualTo(10);
        assertThat(preview.notes()).anyMatch(note -> note.contains("first 10 rows"));
    }

    @Test
    void aSimilarHeaderIsOfferedWhatWasConfirmed() {
        HeaderMapping confirmed = new HeaderMapping(Map.of("When", Optional.of("day"), "Sum", Optional.of("amount")));
        house.upload(
                        ann,
                        "When,Sum,Item,a,b,c\n2026-01-01,1,car,1,2,3\n",
                        new UploadForm(
                                "a.csv",
                                null,
                                null,
                                null,
                                null,
                                confirmed,
                                ReadOptions.INFERRED,
                                RejectPolicy.ACCEPT_GOOD))
                .orElseThrow();
        house.workOff();
        Preview same = look("When,Sum,Item,a,b,c\n2026-01-02,1,car,1,2,3\n");
        assertThat(same.file().fits()).isTrue();
        assertThat(same.file().columns().get(0).basis()).isEqualTo(MatchBasis.CONFIRMED);
        assertThat(same.similar()).isNull();
        Preview similar = look("When,Sum,Item,a,b,c,d\n2026-01-02,1,car,1,2,3,4\n");
        assertThat(similar.file().fits()).isFalse();
        assertThat(similar.similar()).isNotNull();
        assertThat(similar.similar().mapping().columns()).containsEntry("When", Optional.of("day"));
        assertThat(look("Day,Amount\n2026-01-02,1\n").similar()).isNull();
    }

    @Test
    void anotherDepartmentThatFitsBetterIsNamed() {
        PreviewForm games = new PreviewForm("games", null, HeaderMapping.INFERRED, ReadOptions.INFERRED);
        assertThat(look("Day,Amount\n2026-01-01,1\n", games).refusal()).isPresent();
        assertThat(look("Day,Amount\n2026-01-01,1\n").fits()).hasSize(2);
        assertThat(look("<html>", new PreviewForm(null, null, HeaderMapping.INFERRED, ReadOptions.INFERRED))
                        .refusal())
                .isPresent();
    }
}
