package io.aetherflow.postgres.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aetherflow.core.dataset.CleanRow;
import io.aetherflow.core.dataset.Load;
import io.aetherflow.core.dataset.Loads;
import io.aetherflow.core.dataset.RowQuery;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.Row;
import io.aetherflow.core.table.TableSchema;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class PostgresLoadsTest {

    private static final LoadStore STORE = new LoadStore();
    private static final PostgresLoads LOADS = STORE.loads();

    @Test
    void aTableWithAReaderStaysAndTheOthersAreDropped() {
        LOADS.sweep();
        Load read = finished();
        Load idle = finished();
        STORE.execute("update jobs set state = 'DEAD' where dataset_id in (?, ?)", read.datasetId(), idle.datasetId());
        try (var reader = STORE.owner.open()) {
            reader.begin();
            reader.execute("lock table load." + LoadFunctionsTest.tableOf(read) + " in access share mode");
            int dropped = LOADS.sweep();
            reader.rollback();
            assertThat(dropped).isEqualTo(1);
            assertThat(STORE.tablesOfLoads())
                    .contains(LoadFunctionsTest.tableOf(read))
                    .doesNotContain(LoadFunctionsTest.tableOf(idle));
        }
        assertThat(LOADS.sweep()).isEqualTo(1);
    }

    @Test
    void aColumnPublishedWhileALoadRunsIsThereWhenItIsAttached() {
        Load load = finished();
        TableSchema wider = TableSchema.named("retail_everything")
                .version(2)
                .columns(Column.text("label"), Column.money("later"))
                .build();
        new PostgresCatalogue(STORE.owner).publish(LoadStore.RETAIL, List.of(wider));
        STORE.succeed(load);
        List<CleanRow> rows = new ArrayList<>();
        STORE.cleanRows().stream(Scope.all(), load.datasetId(), rows::add);
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).values().keySet()).startsWith("label", "later");
        assertThat(rows.get(0).values().get("later")).isNull();
        assertThat(STORE.cleanRows().columns(Scope.all(), load.datasetId()).orElseThrow())
                .startsWith("label", "later", "quantity");
    }

    @Test
    void rowsThatNobodyCanSortInTimeAreRefusedInWords() {
        Load load = finished();
        STORE.succeed(load);
        PostgresCleanRows hasty = new PostgresCleanRows(STORE.api, Duration.ofMillis(50));
        RowQuery sorted = new RowQuery(new RowQuery.Sort("label", false), List.of());
        try (var holder = STORE.owner.open()) {
            holder.begin();
            holder.execute("lock table load." + LoadFunctionsTest.tableOf(load) + " in access exclusive mode");
            AetherException refused =
                    failure(() -> hasty.page(Scope.all(), load.datasetId(), sorted, PageRequest.first(5)));
            holder.rollback();
            assertThat(refused.code()).isEqualTo(FailureCode.UNAVAILABLE);
            assertThat(refused.failure().message()).contains("too many rows");
        }
        assertThat(hasty.page(Scope.all(), load.datasetId(), sorted, PageRequest.first(5)))
                .hasValueSatisfying(page -> assertThat(page.rows().items()).hasSize(1));
    }

    @Test
    void attachingReadsNoRow() {
        Load load = finished();
        String plan = STORE.owner.withHandle(handle -> handle.createQuery(
                        "select pg_get_constraintdef(oid) from pg_constraint where conname = 'load'"
                                + " and conrelid = ?::regclass")
                .bind(0, "load." + LoadFunctionsTest.tableOf(load))
                .mapTo(String.class)
                .one());
        assertThat(plan).contains("load_id = '" + load.id() + "'::uuid");
    }

    @Test
    void rowsBeyondTheBufferArrive() {
        Load load = STORE.newLoad();
        try (Loads.Writer writer = LOADS.begin(load)) {
            for (int i = 1; i <= 3; i++) {
                writer.write(labelled(i, "é".repeat(300_000)), i);
            }
            assertThat(writer.finish()).isEqualTo(3);
        }
        STORE.succeed(load);
        STORE.cleanRows().stream(
                Scope.all(),
                load.datasetId(),
                row -> assertThat(row.values()).containsEntry("label", "é".repeat(300_000)));
    }

    @Test
    void oddValuesAreStoredAsPlainOnes() {
        Load load = STORE.newLoad();
        try (Loads.Writer writer = LOADS.begin(load)) {
            Row row = labelled(1, "half \ud83d of a pair \udc00");
            row.set("weight", new BigDecimal("12E+3"));
            row.set("order", new BigDecimal("0E-5"));
            row.place(1, 2, Map.of("\ud83d", "x"));
            writer.write(row, 1);
            writer.finish();
        }
        STORE.succeed(load);
        STORE.cleanRows().stream(Scope.all(), load.datasetId(), row -> {
            assertThat(row.values())
                    .containsEntry("label", "half ? of a pair ?")
                    .containsEntry("weight", new BigDecimal("12000"))
                    .containsEntry("order", new BigDecimal("0.00000"));
            assertThat(row.extra()).containsEntry("?", "x");
        });
    }

    @Test
    void aValueThatPostgresCannotHoldIsTheDatasFault() {
        try (Loads.Writer writer = LOADS.begin(STORE.newLoad())) {
            writer.write(labelled(1, "a\0b"), 1);
            assertThat(failure(writer::finish).code()).isEqualTo(FailureCode.VALIDATION);
        }
    }

    @Test
    void aDeletedDatasetTakesNoLoad() {
        Load load = STORE.newLoad();
        STORE.execute("delete from datasets where id = ?", load.datasetId());
        assertThat(failure(() -> LOADS.begin(load)).code()).isEqualTo(FailureCode.CONFLICT);
    }

    @Test
    void aLostConnectionIsTransientAndTheLoadIsSwept() {
        Load load = STORE.newLoad();
        try (Loads.Writer writer = LOADS.begin(load)) {
            STORE.database.admin("select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
                    + STORE.database.name() + "' and query like 'copy %'");
            AetherException thrown = failure(() -> {
                for (int i = 1; i < 100_000; i++) {
                    writer.write(labelled(i, "x"), i);
                }
                writer.finish();
            });
            assertThat(thrown.code()).isEqualTo(FailureCode.TRANSIENT_IO);
        }
        STORE.execute("update jobs set state = 'RETRY_WAIT' where dataset_id = ?", load.datasetId());
        assertThat(LOADS.sweep()).isPositive();
        assertThat(STORE.tablesOfLoads()).doesNotContain(LoadFunctionsTest.tableOf(load));
    }

    @Test
    void aDatabaseThatIsNotThereIsTransient() {
        Jdbi nowhere = Jdbi.create("jdbc:postgresql://127.0.0.1:1/none", "nobody", "secret");
        assertThat(failure(() -> new PostgresLoads(nowhere).sweep()).code()).isEqualTo(FailureCode.TRANSIENT_IO);
        assertThat(new PostgresLoads(nowhere).check().healthy()).isFalse();
        assertThat(new PostgresCleanRows(nowhere).check().healthy()).isFalse();
        assertThat(new PostgresCatalogue(nowhere).check().detail()).doesNotContain("Exception");
    }

    @Test
    void aLiveDatabaseIsHealthy() {
        assertThat(LOADS.check().detail()).endsWith("_etl");
        assertThat(STORE.cleanRows().check().detail()).endsWith("_api");
        LOADS.close();
    }

    private static Load finished() {
        Load load = STORE.newLoad();
        try (Loads.Writer writer = LOADS.begin(load)) {
            writer.write(labelled(1, "x"), 1);
            writer.finish();
        }
        return load;
    }

    private static Row labelled(int number, String label) {
        Row row = new Row(LoadStore.EVERYTHING);
        row.set("label", label);
        row.place(number, number + 1, Map.of());
        return row;
    }

    private static AetherException failure(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        AetherException thrown = catchThrowableOfType(AetherException.class, call);
        assertThat(thrown).isNotNull();
        return thrown;
    }
}
