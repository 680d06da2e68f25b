package io.aetherflow.postgres.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.identity.TableIsolation;
import io.aetherflow.kit.Branch;
import io.aetherflow.postgres.Database;
import io.aetherflow.postgres.PostgresStorage;
import io.aetherflow.postgres.TestDatabases;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A probe that never finds anything would prove nothing. */
class BrokenIsolationTest {

    private final Database database = TestDatabases.migrated();

    private final PostgresStorage store = PostgresStorage.over(database);
    private final Branch ours = Branch.open(store);
    private final Branch theirs = Branch.open(store);

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    private TableIsolation of(String table) {
        List<TableIsolation> found = store.isolation().examine(List.of(ours.id(), theirs.id()));
        return found.stream()
                .filter(each -> each.table().equals(table))
                .findFirst()
                .orElseThrow();
    }

    private void owner(String sql) {
        database.owner().useHandle(handle -> handle.execute(sql));
    }

    @Test
    void whatRowLevelSecurityLetsThroughIsCounted() {
        ours.submit();
        theirs.submit();
        theirs.submit();
        assertThat(of("public.datasets")).isEqualTo(new TableIsolation("public.datasets", 3L, 0L, 0L, 0L));
        owner("alter table datasets disable row level security");
        try {
            assertThat(of("public.datasets")).isEqualTo(new TableIsolation("public.datasets", 3L, 3L, 3L, 3L));
            assertThat(of("public.datasets").holds()).isFalse();
        } finally {
            owner("alter table datasets enable row level security");
        }
        assertThat(of("public.datasets").holds()).isTrue();
    }

    @Test
    void tablesOfPluginsAreExaminedAndWhatIsNotGrantedIsNotTried() {
        ours.completed(4);
        theirs.completed(1);
        assertThat(of("clean." + ours.schema().name()))
                .isEqualTo(new TableIsolation("clean." + ours.schema().name(), 4L, 0L, null, null));
        assertThat(of("public.loads")).isEqualTo(new TableIsolation("public.loads", null, null, null, null));
    }
}
