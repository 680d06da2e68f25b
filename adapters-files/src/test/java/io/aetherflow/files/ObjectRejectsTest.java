package io.aetherflow.files;

import static io.aetherflow.files.Sources.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.core.dataset.Rejects;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.Page;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.table.CellIssue;
import io.aetherflow.core.table.RejectedRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectRejectsTest {

    private static final String KEY = "rejects/sales/1/2.ndjson";
    private static final CellIssue ISSUE = new CellIssue("amount", "x", "type", "\"x\" is no number.", "Write 1.5.");

    @TempDir
    Path root;

    private FileObjectStore store;
    private ObjectRejects rejects;

    @BeforeEach
    void create() {
        store = new FileObjectStore(root, "local");
        rejects = new ObjectRejects(store);
    }

    @Test
    void writesOneLineOfJsonForEachRow() throws IOException {
        commit(List.of(
                new RejectedRow(7, List.of("a\nb", "é"), List.of(ISSUE)),
                new RejectedRow(9, List.of(), List.of(new CellIssue(null, null, "fields", "m", "h")))));
        assertThat(Files.readString(root.resolve(KEY))).isEqualTo("""
                        {"line":7,"cells":["a\\nb","\\u00E9"],"issues":[{"column":"amount","value":"x","rule":"type","message":"\\"x\\" is no number.","hint":"Write 1.5."}]}
                        {"line":9,"cells":[],"issues":[{"column":null,"value":null,"rule":"fields","message":"m","hint":"h"}]}
                        """);
    }

    @Test
    void pagesThroughAllRowsInOrder() {
        List<RejectedRow> rows = rows(25);
        commit(rows);
        List<RejectedRow> read = new ArrayList<>();
        Page<RejectedRow> page = rejects.page(KEY, PageRequest.first(10));
        read.addAll(page.items());
        while (page.nextCursor() != null) {
            assertThat(page.items()).hasSize(10);
            page = rejects.page(KEY, new PageRequest(10, page.nextCursor()));
            read.addAll(page.items());
        }
        assertThat(read).isEqualTo(rows);
        assertThat(page.items()).hasSize(5);
    }

    @Test
    void aLastPageThatIsFullHasNoCursor() {
        commit(rows(10));
        assertThat(rejects.page(KEY, PageRequest.first(10)).nextCursor()).isNull();
    }

    @Test
    void streamsAllRowsInOrder() {
        List<RejectedRow> rows = rows(1_000);
        commit(rows);
        List<RejectedRow> read = new ArrayList<>();
        rejects.stream(KEY, read::add);
        assertThat(read).isEqualTo(rows);
    }

    @Test
    void anUnknownKeyHasNone() {
        assertThat(rejects.page(KEY, PageRequest.first(10))).isEqualTo(new Page<>(List.of(), null));
        assertThat(rejects.page(KEY, new PageRequest(10, "b12")).items()).isEmpty();
        rejects.stream(KEY, row -> {
            throw new AssertionError(row);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "b0", "b-1", "b1", "b99999", "12", "b99999999999999999999", "x'; drop", "b1 "})
    void refusesAForeignCursor(String cursor) {
        commit(rows(3));
        assertThat(refusal(() -> rejects.page(KEY, new PageRequest(10, cursor))).code())
                .isEqualTo(FailureCode.INVALID_REQUEST);
    }

    @Test
    void showsNothingBeforeTheCommitAndLeavesNoTraceWithout() throws IOException {
        try (Rejects.Writer writer = rejects.begin()) {
            writer.write(rows(1).get(0));
        }
        try (Stream<Path> staged = Files.list(root.resolve(".staging"))) {
            assertThat(staged).isEmpty();
        }
        assertThat(rejects.page(KEY, PageRequest.first(1)).items()).isEmpty();
    }

    @Test
    void beginsNoObjectBeforeThereIsARow() throws IOException {
        try (Rejects.Writer writer = rejects.begin()) {
            writer.commit(KEY);
        }
        try (Stream<Path> files = Files.list(root)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void writesAKeyOnce() {
        commit(rows(1));
        assertThat(refusal(() -> commit(rows(2))).code()).isEqualTo(FailureCode.CONFLICT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[1]", "{\"line\":1}", "{\"line\":1,\"cells\":7}", "{\"issues\":{}}", "{\"line\":", "nonsense"})
    void saysWhenWhatIsStoredIsDamaged(String text) throws IOException {
        put(text);
        assertThat(refusal(() -> rejects.page(KEY, PageRequest.first(1))).code())
                .isEqualTo(FailureCode.INTERNAL_ERROR);
    }

    @Test
    void overlooksFieldsOfALaterVersion() throws IOException {
        put(
                "{\"new\":{\"a\":[1]},\"line\":3,\"cells\":[\"x\"],\"issues\":[{\"rule\":\"r\",\"new\":[1],\"message\":null}]}");
        assertThat(rejects.page(KEY, PageRequest.first(1)).items())
                .containsExactly(new RejectedRow(3, List.of("x"), List.of(new CellIssue(null, null, "r", "", ""))));
    }

    @Test
    void isAsHealthyAsItsStoreAndLeavesItOpen() {
        rejects.close();
        assertThat(rejects.check().healthy()).isTrue();
        assertThat(rejects.check().detail()).contains(root.toString());
        assertThat(new ObjectRejects(new FileObjectStore(root, "local", Long.MAX_VALUE))
                        .check()
                        .healthy())
                .isFalse();
    }

    private void put(String text) throws IOException {
        try (ObjectStore.Staged staged = store.stage()) {
            staged.out().write(text.getBytes(StandardCharsets.UTF_8));
            staged.commit(KEY);
        }
    }

    private void commit(List<RejectedRow> rows) {
        try (Rejects.Writer writer = rejects.begin()) {
            rows.forEach(writer::write);
            writer.commit(KEY);
        }
    }

    private static List<RejectedRow> rows(int count) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(line -> new RejectedRow(line + 1, List.of("café " + line, "b,\"\n"), List.of(ISSUE, ISSUE)))
                .toList();
    }
}
