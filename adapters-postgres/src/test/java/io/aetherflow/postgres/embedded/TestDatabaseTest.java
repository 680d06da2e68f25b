package io.aetherflow.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {

    @Test
    void givesEachCallerAnEmptyDatabase() throws SQLException {
        TestDatabase one = TestDatabase.newDatabase();
        TestDatabase two = TestDatabase.newDatabase();
        assertThat(one.name()).isNotEqualTo(two.name());
        try (var connection = DriverManager.getConnection(
                two.jdbcUrl(), two.server().user(), two.server().password())) {
            assertThat(connection.getCatalog()).isEqualTo(two.name());
        }
    }
}
