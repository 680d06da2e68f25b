package io.aetherflow.core.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.RawRecord;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RowProperties {

    private static final String HEADER = "code,pieces,share,day,moment,open,size,spare";
    private static final int WIDTH = 8;

    @Property(tries = 300, seed = "37767243531")
    void everyRowIsEitherAcceptedOrRejectedWithAReason(@ForAll("tables") List<List<String>> table) {
        String text = HEADER + "\nfixed,1,0.5,2024-01-31,2024-01-31,yes,Small,x\n"
                + table.stream().map(row -> String.join(",", row) + "\n").collect(Collectors.joining());
        if (Cleaned.decide(Cleaned.request(Schemas.CELLS), text).refusal().isPresent()) {
            return;
        }
        Cleaned cleaned = Cleaned.of(Schemas.CELLS, text);

        long read = 1
                + table.stream()
                        .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
                        .count();
        assertThat(cleaned.rows().size() + cleaned.rejects().size()).isEqualTo((int) read);
        assertThat(cleaned.rejects())
                .allMatch(reject -> !reject.issue().message().isBlank());
        assertThat(cleaned.places()).extracting(place -> place.number()).doesNotHaveDuplicates();
    }

    @Property(tries = 300, seed = "35521665864")
    void aRecordOfAnotherWidthIsNeverTrusted(@ForAll("rows") List<String> cells) {
        RowCleaner cleaner = Cleaned.decide(Cleaned.request(Schemas.CELLS), HEADER + "\n")
                .orElseThrow()
                .cleaner();
        RowVerdict verdict = cleaner.clean(new RawRecord(2, cells.toArray(String[]::new)));

        boolean ragged = cells.size() < WIDTH
                || cells.subList(WIDTH, cells.size()).stream()
                        .anyMatch(cell -> !Texts.trim(cell).isEmpty());
        boolean said = verdict instanceof RowVerdict.Rejected rejected
                && rejected.row().issue().rule().equals("fields");
        assertThat(said).isEqualTo(ragged);
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        return rows().list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<String>> rows() {
        return Arbitraries.of(
                        "",
                        " ",
                        "a",
                        "NA",
                        "5",
                        "-1",
                        "2.5",
                        "1;5",
                        "31/02/2020",
                        "2024-02-29",
                        "13/01/2024 10:00",
                        "yes",
                        "Small",
                        "tiny",
                        "£7",
                        "50%",
                        "\u00A0",
                        "#REF!")
                .list()
                .ofMinSize(WIDTH - 1)
                .ofMaxSize(WIDTH + 2);
    }
}
