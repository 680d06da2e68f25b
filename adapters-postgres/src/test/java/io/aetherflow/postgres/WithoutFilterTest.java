package io.aetherflow.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.kit.DatasetsContract;
import io.aetherflow.kit.InsightsContract;
import io.aetherflow.kit.JobsContract;
import io.aetherflow.kit.LoadsContract;
import io.aetherflow.kit.Storage;
import io.aetherflow.kit.StoreQueueContract;
import io.aetherflow.kit.UploadSessionsContract;
import io.aetherflow.kit.UsersContract;
import io.aetherflow.kit.VersionsContract;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/** S2: every contract holds with the application's department filter taken out, by row-level security alone. */
@Tag("S2")
@DisplayName("Without the application's filter the database alone keeps departments apart")
class WithoutFilterTest {

    private static final Database DATABASE = new Database(TestDatabases.shared().settings());
    private static final WithoutFilter BARED = WithoutFilter.in(DATABASE);

    @AfterAll
    static void itWasTakenOutEverywhere() {
        assertThat(DATABASE.lent()).isZero();
        DATABASE.close();
        for (String table : List.of(
                "users",
                "datasets",
                "dataset_versions",
                "jobs",
                "job_events",
                "results",
                "profiles",
                "upload_sessions",
                "clean_tables",
                "remembered_mappings")) {
            assertThat(BARED.statements())
                    .as(table)
                    .anySatisfy(sql -> assertThat(sql).contains(table));
        }
        assertThat(BARED.statements()).allSatisfy(sql -> assertThat(sql).doesNotContain(":scope"));
    }

    private static Storage bared() {
        return PostgresStorage.over(DATABASE);
    }

    @Nested
    class OfUsers extends UsersContract {

        @Override
        protected Storage storage() {
            return bared();
        }
    }

    @Nested
    class OfDatasets extends DatasetsContract {

        @Override
        protected Storage storage() {
            return bared();
        }
    }

    @Nested
    class OfVersions extends VersionsContract {

        @Override
        protected Storage storage() {
            return bared();
        }
    }

    @Nested
    class OfJobs extends JobsContract {

        @Override
        protected Storage storage() {
            return bared();
        }
    }

    @Nested
    class OfTheQueue extends StoreQueueContract {

        @Override
        protected Storage storage() {
            return bared();
        }
    }

    @Nested
    class OfInsights extends InsightsContract {

        @Override
        protected Storage storage() {
            return bared();
        }
    }

    @Nested
    class OfRows extends LoadsContract {

        @Override
        protected Storage storage() {
            return bared();
        }
    }

    @Nested
    class OfUploads extends UploadSessionsContract {

        @Override
        protected Storage storage() {
            return bared();
        }
    }
}
