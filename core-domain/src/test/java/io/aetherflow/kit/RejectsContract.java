package io.aetherflow.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.Rejects;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.table.CellIssue;
import io.aetherflow.core.table.RejectedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Rejects} does. */
public abstract class RejectsContract {

    @SuppressWarnings("NullAway.Init")
    private Rejects rejects;

    /** The store under test; it may hold anything, as the contract works with keys of its own. */
    protected abstract Rejects rejects();

    @BeforeEach
    void openRejects() {
        rejects = rejects();
    }

    @AfterEach
    void closeRejects() {
        rejects.close();
    }

    private static String key() {
        return "rejects/d" + Examples.token() + "/" + Examples.id() + "/" + Examples.id() + ".ndjson";
    }

    private String committed(List<RejectedRow> rows) {
        String key = key();
        try (Rejects.Writer writer = rejects.begin()) {
            rows.forEach(writer::write);
            writer.commit(key);
        }
        return key;
    }

    private List<RejectedRow> streamed(String key) {
        List<RejectedRow> rows = new ArrayList<>();
        rejects.stream(key, rows::add);
        return rows;
    }

    private static List<RejectedRow> rows(int count) {
        Random random = new Random(count);
        List<RejectedRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(new RejectedRow(i + 2L, List.of("x" + i, ExampleRows.text(random, 30), ""), List.of(issue(i))));
        }
        return rows;
    }

    private static CellIssue issue(int number) {
        return new CellIssue("amount", "1\"2,\n" + number, "type", "Not a number: \"é\".", "Write 12.50");
    }

    @Test
    void rejectsReadBackExactly() {
        RejectedRow wholeRecord = new RejectedRow(
                Long.MAX_VALUE, List.of(), List.of(new CellIssue(null, null, "fields", "Too few fields.", "Add one.")));
        RejectedRow manyReasons = new RejectedRow(3, List.of("a", "漢\t\\ \"😀\""), List.of(issue(1), issue(2)));
        RejectedRow ofACorrection = new RejectedRow(2, 12, List.of("b"), List.of(issue(3)));
        List<RejectedRow> given = List.of(wholeRecord, manyReasons, ofACorrection);
        String key = committed(given);
        assertThat(streamed(key)).isEqualTo(given);
        assertThat(rejects.page(key, PageRequest.first(5)).items()).isEqualTo(given);
    }

    @Test
    void pagesAreInTheOrderOfTheFileAndMissNothing() {
        List<RejectedRow> given = rows(25);
        String key = committed(given);
        for (int limit : new int[] {1, 10, 25, 100}) {
            assertThat(Expect.pages(limit, page -> rejects.page(key, page))).isEqualTo(given);
        }
    }

    @Test
    void thousandsOfRejectsStream() {
        List<RejectedRow> given = rows(5000);
        assertThat(streamed(committed(given))).isEqualTo(given);
    }

    @Test
    void anUnknownKeyHasNoRejects() {
        String key = key();
        assertThat(rejects.page(key, PageRequest.first(5)).items()).isEmpty();
        assertThat(rejects.page(key, PageRequest.first(5)).nextCursor()).isNull();
        assertThat(streamed(key)).isEmpty();
    }

    @Test
    void rejectsThatAreNotCommittedLeaveNoTrace() {
        Rejects.Writer writer = rejects.begin();
        writer.write(rows(1).get(0));
        writer.close();
        writer.close();
        assertThat(streamed(committed(rows(2)))).hasSize(2);
    }

    @Test
    void aTakenKeyIsRefusedAndTheFirstRejectsStay() {
        String key = committed(rows(2));
        try (Rejects.Writer writer = rejects.begin()) {
            writer.write(rows(1).get(0));
            Expect.thrown(FailureCode.CONFLICT, () -> writer.commit(key));
        }
        assertThat(streamed(key)).isEqualTo(rows(2));
    }

    @Test
    void aStrangeCursorIsRefused() {
        String key = committed(rows(3));
        Expect.strangeCursorsRefused(page -> rejects.page(key, page));
    }

    @Test
    void aStoreThatWorksIsHealthy() {
        assertThat(rejects.check().healthy()).isTrue();
    }
}
