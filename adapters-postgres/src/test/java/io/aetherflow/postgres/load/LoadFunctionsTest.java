package io.aetherflow.postgres.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aetherflow.core.dataset.Load;
import io.aetherflow.core.table.Row;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The wall around the tables of loads. */
class LoadFunctionsTest {

    private static final LoadStore STORE = new LoadStore();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table load.mine (a int)",
                "create table clean.mine (a int)",
                "select * from load.%1$s",
                "select row_no from load.%1$s",
                "update load.%1$s set label = 'x'",
                "delete from load.%1$s",
                "truncate load.%1$s",
                "drop table load.%1$s",
                "alter table load.%1$s drop constraint owner",
                "create index on load.%1$s (label)",
                "create trigger t before insert on load.%1$s execute function suppress_redundant_updates_trigger()",
                "insert into clean.retail_everything (row_no) values (1)",
                "delete from clean.retail_everything",
                "drop table clean.retail_everything",
                "select * from loads",
                "update clean_tables set department = 'other'",
                "select load.dead_loads()",
                "create or replace function load.drop_loads() returns integer language sql as 'select 1'"
            })
    void theLoaderMayDoNothingButLoad(String sql) {
        Load load = STORE.newLoad();
        STORE.loads().begin(load).close();
        assertThatThrownBy(() -> run(STORE.etl, sql.formatted(tableOf(load))))
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into load.%1$s (row_no, source_line, row_hash) values (1, 1, 1)",
                "select * from load.%1$s",
                "select load.drop_loads()",
                "select load.finish_load('%2$s')",
                "insert into clean.retail_everything (row_no) values (1)"
            })
    void theApiMayOnlyRead(String sql) {
        Load load = STORE.newLoad();
        STORE.loads().begin(load).close();
        assertThatThrownBy(() -> run(STORE.api, sql.formatted(tableOf(load), load.id())))
                .hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"department", "dataset_id", "load_id"})
    void theLoaderCannotWriteRowsOfAnotherDepartment(String column) {
        Load load = STORE.newLoad();
        STORE.loads().begin(load).close();
        String value = column.equals("department") ? "other" : UUID.randomUUID().toString();
        assertThatThrownBy(() -> run(
                        STORE.etl,
                        "insert into load." + tableOf(load) + " (row_no, source_line, row_hash, " + column
                                + ") values (1, 1, 1, '" + value + "')"))
                .hasMessageContaining("violates check constraint");
    }

    @Test
    void aLoadFitsItsDatasetItsDepartmentAndItsTable() {
        Load load = STORE.newLoad();
        new PostgresCatalogue(STORE.owner).publish(LoadStore.OTHER, List.of());
        assertThatThrownBy(() -> begin(load.id(), load.datasetId(), "other", "retail_everything"))
                .hasMessageContaining("violates foreign key");
        assertThatThrownBy(() -> begin(load.id(), UUID.randomUUID(), "retail", "retail_everything"))
                .hasMessageContaining("violates foreign key");
        assertThatThrownBy(() -> begin(load.id(), load.datasetId(), "retail", "x\"; drop table loads; --"))
                .hasMessageContaining("violates foreign key");
        begin(load.id(), load.datasetId(), "retail", "retail_everything");
        assertThatThrownBy(() -> begin(load.id(), load.datasetId(), "retail", "retail_everything"))
                .hasMessageContaining("duplicate key");
    }

    @Test
    void aFinishedLoadTakesNoMoreRows() {
        Load load = finished();
        assertThatThrownBy(() -> run(
                        STORE.etl,
                        "insert into load." + tableOf(load) + " (row_no, source_line, row_hash) values (9, 9, 9)"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> run(STORE.etl, "select load.finish_load('" + load.id() + "')"))
                .hasMessageContaining("is not being loaded");
    }

    @Test
    void onlyAFinishedLoadIsAttachedAndOnlyOnce() {
        Load unfinished = STORE.newLoad();
        STORE.loads().begin(unfinished).close();
        assertThatThrownBy(() -> attach(unfinished)).hasMessageContaining("is not finished");
        Load load = finished();
        STORE.succeed(load);
        assertThatThrownBy(() -> attach(load)).hasMessageContaining("is not finished");
    }

    @Test
    void aLoadOfADeletedDatasetIsNotAttached() {
        Load load = finished();
        STORE.execute("delete from datasets where id = ?", load.datasetId());
        assertThatThrownBy(() -> attach(load)).hasMessageContaining("is not finished");
    }

    @Test
    void aSupersededLoadStaysReadableForAWhile() {
        Load load = finished();
        STORE.succeed(load);
        run(STORE.etl, "select load.supersede_load('" + load.id() + "')");
        STORE.loads().sweep();
        assertThat(STORE.tablesOfLoads()).contains(tableOf(load));
        STORE.execute("update loads set superseded_at = superseded_at - interval '61 minutes'");
        STORE.loads().sweep();
        assertThat(STORE.tablesOfLoads()).doesNotContain(tableOf(load));
    }

    private static Load finished() {
        Load load = STORE.newLoad();
        try (var writer = STORE.loads().begin(load)) {
            Row row = new Row(LoadStore.EVERYTHING);
            row.place(1, 2, java.util.Map.of());
            writer.write(row, 1);
            writer.finish();
        }
        return load;
    }

    private static void begin(UUID load, UUID dataset, String department, String table) {
        STORE.etl.useHandle(
                handle -> handle.execute("select load.begin_load(?, ?, ?, ?, 1)", load, dataset, department, table));
    }

    private static void attach(Load load) {
        run(STORE.etl, "select load.attach_load('" + load.id() + "')");
    }

    static String tableOf(Load load) {
        return "l_" + load.id().toString().replace("-", "");
    }

    private static void run(Jdbi login, String sql) {
        login.useHandle(handle -> handle.execute(sql));
    }
}
