package io.aetherflow.postgres.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.TableSchema;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostgresCatalogueTest {

    private static final LoadStore STORE = new LoadStore();
    private static final PostgresCatalogue CATALOGUE = new PostgresCatalogue(STORE.owner);

    @Test
    void departmentsReadBackAsTheyWerePublished() {
        assertThat(CATALOGUE.departments()).contains(LoadStore.RETAIL);
    }

    @Test
    void publishingTheSameAgainWritesNothing() {
        long before = writes();
        CATALOGUE.publish(LoadStore.RETAIL, List.of(LoadStore.EVERYTHING));
        assertThat(writes()).isEqualTo(before);
    }

    @Test
    void wordsOfSqlAreFineAsColumnNames() {
        TableSchema schema = TableSchema.named("retail_words")
                .columns(Column.text("select"), Column.bool("user"), Column.date("table"))
                .build();
        CATALOGUE.publish(LoadStore.RETAIL, List.of(schema));
        long rows = STORE.api.withHandle(handle -> handle.createQuery("select count(*) from clean.retail_words")
                .mapTo(Long.class)
                .one());
        assertThat(rows).isZero();
    }

    @Test
    void aTypeThatChangedIsRefusedInWords() {
        TableSchema retyped = TableSchema.named("retail_everything")
                .columns(Column.date("quantity"))
                .build();
        assertThatThrownBy(() -> CATALOGUE.publish(LoadStore.RETAIL, List.of(retyped)))
                .isInstanceOfSatisfying(
                        AetherException.class, e -> assertThat(e.code()).isEqualTo(FailureCode.CONFLICT))
                .hasMessage("Column 'quantity' of 'retail_everything' is WHOLE in the database and can't become DATE:"
                        + " give the new one another name.");
    }

    @Test
    void anotherDepartmentsTableIsRefusedInWords() {
        assertThatThrownBy(() -> CATALOGUE.publish(LoadStore.OTHER, List.of(LoadStore.EVERYTHING)))
                .hasMessage("Table 'retail_everything' belongs to department 'retail', not to 'other'.");
        assertThat(CATALOGUE.departments()).doesNotContain(LoadStore.OTHER);
    }

    /** Row versions of the two tables it keeps: a row that is written again gets a new one. */
    private static long writes() {
        return STORE.owner.withHandle(
                handle -> handle.createQuery("select (select sum(xmin::text::bigint) from departments)"
                                + " + (select sum(xmin::text::bigint) from clean_tables)")
                        .mapTo(Long.class)
                        .one());
    }
}
