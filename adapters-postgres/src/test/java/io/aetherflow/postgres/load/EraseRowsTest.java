package io.aetherflow.postgres.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aetherflow.core.dataset.LoadReport;
import io.aetherflow.core.job.Claim;
import io.aetherflow.kit.Branch;
import io.aetherflow.kit.Examples;
import io.aetherflow.postgres.Database;
import io.aetherflow.postgres.PostgresStorage;
import io.aetherflow.postgres.TestDatabases;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The owner's function that erases rows keeps to the load, the department and the columns that it may, whoever calls it. */
class EraseRowsTest {

    private final Database database = TestDatabases.shared();
    private final PostgresStorage store = PostgresStorage.over(database);
    private final Branch branch = Branch.open(store);

    @AfterEach
    void close() {
        store.close();
    }

    private long erase(UUID load, String department, String column, String value) {
        return database.api()
                .withHandle(handle -> handle.createQuery("select erase_rows(:load, :department, :column, :value)")
                        .bind("load", load)
                        .bind("department", department)
                        .bind("column", column)
                        .bind("value", value)
                        .mapTo(long.class)
                        .one());
    }

    private void assertRefused(UUID load, String department, String column, String why) {
        assertThatThrownBy(() -> erase(load, department, column, "item 1")).hasMessageContaining(why);
    }

    private UUID current(UUID dataset) {
        return Objects.requireNonNull(branch.dataset(dataset).report()).loadId();
    }

    @Test
    void erasesFromAnAttachedLoadOfItsDepartmentAlone() {
        UUID dataset = branch.completed(2).id();
        UUID load = current(dataset);
        assertRefused(load, Branch.open(store).id().value(), "label", "has no rows");
        assertRefused(Examples.id(), branch.id().value(), "label", "has no rows");
        Claim claim = branch.claimed();
        LoadReport unseen = branch.load(claim, 2);
        assertRefused(unseen.loadId(), branch.id().value(), "label", "has no rows");
        assertThat(erase(load, branch.id().value(), "label", "item 1")).isEqualTo(1);
        assertThat(branch.rows(dataset)).hasSize(1);
        assertThat(erase(load, branch.id().value(), "label", "item 1")).isZero();
    }

    @Test
    void noColumnButTheSchemasOwnTextsWillDo() {
        UUID dataset = branch.completed(2).id();
        for (String column : List.of("department", "quantity", "extra", "nothing", "label\" = label or \"label", "")) {
            assertRefused(current(dataset), branch.id().value(), column, "there is no column");
        }
        assertThat(branch.rows(dataset)).hasSize(2);
    }

    @Test
    void aValueIsNeverCode() {
        UUID dataset = branch.completed(2).id();
        for (String value : List.of("' or true --", "%1$s", "\\' or true --", "$$; drop table users; $$")) {
            assertThat(erase(current(dataset), branch.id().value(), "label", value))
                    .as(value)
                    .isZero();
        }
        assertThat(branch.rows(dataset)).hasSize(2);
    }
}
