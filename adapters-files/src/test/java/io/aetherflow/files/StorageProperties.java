package io.aetherflow.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.core.dataset.RawObject;
import io.aetherflow.core.dataset.Rejects;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.table.CellIssue;
import io.aetherflow.core.table.RejectedRow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class StorageProperties {

    private static Path root;

    @BeforeContainer
    static void create() throws IOException {
        root = Files.createTempDirectory("files");
    }

    @AfterContainer
    static void remove() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    private final FileObjectStore store = new FileObjectStore(root, "local");

    @Property(tries = 200, seed = "1154236151")
    void anyBytesComeBackFromAnyOffsetWithTheirHash(
            @ForAll @Size(max = 3_000) byte[] bytes, @ForAll @IntRange(max = 3_000) int offset) throws IOException {
        String key = "raw/any";
        try (ObjectStore.Staged staged = store.stage()) {
            int cut = Math.min(offset, bytes.length);
            staged.out().write(bytes, 0, cut);
            for (int i = cut; i < bytes.length; i++) {
                staged.out().write(bytes[i]);
            }
            String sha256 = HexFormat.of().formatHex(Sha256.digest().digest(bytes));
            assertThat(staged.commit(key)).isEqualTo(new RawObject("local", key, bytes.length, sha256));
        }
        try (InputStream in = store.open(key, offset).orElseThrow()) {
            int from = Math.min(offset, bytes.length);
            assertThat(in.readAllBytes()).isEqualTo(Arrays.copyOfRange(bytes, from, bytes.length));
        }
        store.delete(key);
    }

    @Property(tries = 200, seed = "34222951900")
    void anyStringsComeBackFromRejects(@ForAll("rows") List<RejectedRow> rows) {
        String key = "rejects/any";
        ObjectRejects rejects = new ObjectRejects(store);
        try (Rejects.Writer writer = rejects.begin()) {
            rows.forEach(writer::write);
            writer.commit(key);
        }
        assertThat(rejects.page(key, PageRequest.first(100)).items()).isEqualTo(rows);
        String second = rejects.page(key, PageRequest.first(1)).nextCursor();
        if (second != null) {
            assertThat(rejects.page(key, new PageRequest(100, second)).items()).isEqualTo(rows.subList(1, rows.size()));
        }
        store.delete(key);
    }

    /** Strings of any char at all: a cut value may end with half a character. */
    @Provide
    Arbitrary<List<RejectedRow>> rows() {
        Arbitrary<String> text = Arbitraries.strings().all().ofMaxLength(10);
        Arbitrary<CellIssue> issue = text.list()
                .ofSize(5)
                .map(t -> new CellIssue(t.get(0).isEmpty() ? null : t.get(0), t.get(1), t.get(2), t.get(3), t.get(4)));
        Arbitrary<List<CellIssue>> issues = issue.list().ofMinSize(1).ofMaxSize(3);
        Arbitrary<RejectedRow> row = text.list()
                .ofMaxSize(5)
                .flatMap(cells -> issues.map(reasons -> new RejectedRow(cells.size(), cells, reasons)));
        return row.list().ofMinSize(1).ofMaxSize(5);
    }
}
