package io.aetherflow.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aetherflow.core.dataset.CleanRow;
import io.aetherflow.core.dataset.CleanRows;
import io.aetherflow.core.dataset.LoadReport;
import io.aetherflow.core.dataset.Loads;
import io.aetherflow.core.dataset.RowPage;
import io.aetherflow.core.dataset.RowQuery;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.job.Claim;
import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Loads} does, with the {@link CleanRows} that show its loads. */
public abstract class LoadsContract extends StorageContract {

    @SuppressWarnings("NullAway.Init")
    private Branch branch;

    @BeforeEach
    void openBranch() {
        branch = Branch.open(store);
    }

    private CleanRows cleanRows() {
        return store.cleanRows();
    }

    @Test
    void extremeValuesOfEveryTypeReadBackExactly() {
        assertReadBack(ExampleRows.extreme());
    }

    @Test
    void aThousandRandomRowsReadBackExactly() {
        assertReadBack(ExampleRows.random(1000, 20241121));
    }

    @Test
    void aLoadWithoutRowsIsALoad() {
        UUID id = loaded(List.of());
        assertThat(branch.rows(id)).isEmpty();
        assertThat(cleanRows().stream(branch.scope(), id, row -> {})).isTrue();
        assertThat(cleanRows().columns(branch.scope(), id)).isPresent();
    }

    private void assertReadBack(List<@Nullable Object[]> given) {
        List<CleanRow> rows = branch.rows(loaded(given));
        assertThat(rows).hasSameSizeAs(given);
        List<String> names =
                branch.schema().columns().stream().map(Column::name).toList();
        for (int i = 0; i < given.size(); i++) {
            CleanRow row = rows.get(i);
            assertThat(row.number()).isEqualTo(i + 1);
            assertThat(row.sourceLine()).isEqualTo(i + 2);
            assertThat(row.extra()).isEqualTo(ExampleRows.extra(i + 1));
            assertThat(row.values().keySet()).containsExactlyElementsOf(names);
            assertThat(new ArrayList<>(row.values().values()))
                    .as("row %d", i + 1)
                    .isEqualTo(ExampleRows.values(given.get(i)));
        }
    }

    private UUID loaded(List<@Nullable Object[]> rows) {
        Claim claim = branch.claimed();
        branch.succeed(claim, branch.load(claim, branch.schema(), rows));
        return claim.job().datasetId();
    }

    @Test
    void aFinishedLoadSaysHowManyRowsItHolds() {
        Claim claim = branch.claimed();
        try (Loads.Writer writer = store.loads().begin(branch.newLoad(claim, branch.schema()))) {
            for (int i = 1; i <= 5; i++) {
                writer.write(ExampleRows.of(branch.schema(), i, ExampleRows.usual(i)), i);
            }
            assertThat(writer.finish()).isEqualTo(5);
        }
    }

    @Test
    void rowsStayHiddenUntilTheJobSucceeds() {
        Claim claim = branch.claimed();
        UUID id = claim.job().datasetId();
        assertHidden(id);
        LoadReport report = branch.load(claim, 3);
        assertHidden(id);
        branch.succeed(claim, report);
        assertThat(branch.rows(id)).hasSize(3);
        assertThat(cleanRows().columns(branch.scope(), id))
                .contains(branch.schema().columns().stream().map(Column::name).toList());
    }

    private void assertHidden(UUID id) {
        assertThat(cleanRows().page(branch.scope(), id, RowQuery.ALL, PageRequest.first(5)))
                .contains(RowPage.NOTHING);
        assertThat(cleanRows().columns(branch.scope(), id)).isEmpty();
        assertThat(cleanRows().stream(branch.scope(), id, row -> {})).isFalse();
        assertThat(branch.rows(id)).isEmpty();
    }

    @Test
    void pagesAreInTheOrderOfTheFileAndMissNothing() {
        UUID id = branch.completed(25).id();
        for (int limit : new int[] {1, 10, 25, 100}) {
            List<CleanRow> rows = Expect.pages(limit, page -> page(id, page).rows());
            assertThat(rows).extracting(CleanRow::number).isSorted().hasSize(25).doesNotHaveDuplicates();
            assertThat(rows).isEqualTo(branch.rows(id));
        }
    }

    @Test
    void aStrangeCursorIsRefused() {
        UUID id = branch.completed(3).id();
        Expect.strangeCursorsRefused(page -> page(id, page));
    }

    private RowPage page(UUID id, PageRequest page) {
        return cleanRows().page(branch.scope(), id, RowQuery.ALL, page).orElseThrow();
    }

    @Test
    void aPageSaysWhatTheColumnsAreAndHowManyRowsThereAre() {
        RowPage page = page(branch.completed(25).id(), PageRequest.first(10));
        assertThat(page.total()).isEqualTo(25);
        assertThat(page.columns())
                .isEqualTo(branch.schema().columns().stream().map(Column::name).toList());
    }

    @Test
    void aScopeShowsItsDepartmentAlone() {
        UUID id = branch.completed(3).id();
        Scope neighbour = Branch.open(store).scope();
        assertThat(cleanRows().page(neighbour, id, RowQuery.ALL, PageRequest.first(5)))
                .isEmpty();
        assertThat(cleanRows().columns(neighbour, id)).isEmpty();
        assertThat(cleanRows().stream(neighbour, id, row -> {
                    throw new AssertionError("a neighbour sees " + row);
                }))
                .isFalse();
        assertThat(cleanRows().page(Scope.all(), id, RowQuery.ALL, PageRequest.first(5)))
                .isPresent();
        assertThat(cleanRows().stream(Scope.all(), id, row -> {})).isTrue();
        assertThat(cleanRows().page(Scope.all(), Examples.id(), RowQuery.ALL, PageRequest.first(5)))
                .isEmpty();
    }

    @Test
    void datasetsOfOneTableKeepTheirRowsApart() {
        UUID one = branch.completed(2).id();
        UUID other = branch.completed(3).id();
        assertThat(branch.rows(one)).hasSize(2);
        assertThat(branch.rows(other)).hasSize(3);
    }

    @Test
    void aConsumerMayStopAStreamAndTheNextOneStartsAfresh() {
        UUID id = branch.completed(50).id();
        List<Long> seen = new ArrayList<>();
        assertThatThrownBy(() -> cleanRows().stream(branch.scope(), id, row -> {
                    seen.add(row.number());
                    if (row.number() == 10) {
                        throw new CancellationException("enough");
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(seen).hasSize(10);
        assertThat(branch.rows(id)).hasSize(50);
    }

    @Test
    void thousandsOfRowsStreamInOrder() {
        UUID id = branch.completed(5000).id();
        long[] last = {0};
        store.cleanRows().stream(branch.scope(), id, row -> {
            assertThat(row.number()).isEqualTo(last[0] + 1);
            last[0] = row.number();
        });
        assertThat(last[0]).isEqualTo(5000);
    }

    @Test
    void aLoadThatWasGivenUpLeavesNothingAndTheNextOneSucceeds() {
        Claim claim = branch.claimed();
        try (Loads.Writer writer = store.loads().begin(branch.newLoad(claim, branch.schema()))) {
            writer.write(ExampleRows.of(branch.schema(), 1, ExampleRows.usual(1)), 1);
        }
        branch.succeed(claim, branch.load(claim, 2));
        assertThat(branch.rows(claim.job().datasetId())).hasSize(2);
    }

    @Test
    void closingAWriterAgainDoesNothing() {
        Claim claim = branch.claimed();
        Loads.Writer writer = store.loads().begin(branch.newLoad(claim, branch.schema()));
        writer.finish();
        writer.close();
        writer.close();
        Loads.Writer unfinished = store.loads().begin(branch.newLoad(claim, branch.schema()));
        unfinished.close();
        unfinished.close();
    }

    @Test
    void aZombieWritesWhereNobodyLooks() {
        Claim zombie = branch.claimed();
        try (Loads.Writer writing = store.loads().begin(branch.newLoad(zombie, branch.schema()))) {
            Row row = ExampleRows.of(branch.schema(), 1, ExampleRows.usual(99));
            writing.write(row, 1);
            store.expireLease(zombie.jobId());
            Claim successor = branch.claim(zombie.jobId());
            branch.succeed(successor, branch.load(successor, 2));
            row.place(2, 3, Map.of());
            writing.write(row, 2);
            writing.finish();
        }
        assertThat(branch.rows(zombie.job().datasetId()))
                .extracting(row -> row.values().get("label"))
                .containsExactly("item 1", "item 2");
    }

    @Test
    void sweepingDropsWhatNobodyPointsAtAndNothingElse() {
        store.loads().sweep();
        final UUID kept = branch.completed(2).id();
        UUID deleted = branch.completed(2).id();
        store.datasets().delete(branch.scope(), deleted);
        Claim lost = branch.claimed();
        branch.load(lost, 1);
        store.expireLease(lost.jobId());
        Claim successor = branch.claim(lost.jobId());
        final LoadReport living = branch.load(successor, 3);
        assertThat(store.loads().sweep())
                .as("the deleted one and the lost one, and what other tests left")
                .isGreaterThanOrEqualTo(2);
        branch.succeed(successor, living);
        assertThat(branch.rows(successor.job().datasetId())).hasSize(3);
        assertThat(branch.rows(kept)).hasSize(2);
    }

    @Test
    void sweepingDropsTheLoadOfAnAttemptThatFailed() {
        store.loads().sweep();
        Claim claim = branch.claimed();
        branch.load(claim, 1);
        store.jobs().fail(claim, Examples.unreachable(), null).orElseThrow();
        assertThat(store.loads().sweep()).isPositive();
        store.due(claim.jobId());
        Claim again = branch.claim(claim.jobId());
        branch.succeed(again, branch.load(again, 2));
        assertThat(branch.rows(claim.job().datasetId())).hasSize(2);
    }

    @Test
    void sweepingDropsTheLoadOfASilentWorkerWhoseJobHasEnded() {
        Claim silent = branch.claimed();
        branch.load(silent, 1);
        store.expireLease(silent.jobId());
        store.jobs().cancel(branch.scope(), silent.jobId(), Examples.id()).orElseThrow();
        assertThat(store.loads().sweep()).isPositive();
        assertThat(store.loads().sweep()).isZero();
    }
}
