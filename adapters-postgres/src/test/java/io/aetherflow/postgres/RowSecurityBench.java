package io.aetherflow.postgres;

import io.aetherflow.core.dataset.DatasetFilter;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.insight.StoredInsight;
import io.aetherflow.kit.Branch;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * What row-level security adds to requests: medians with it and without, in turns, on 200,000 datasets of 20 departments and
 * as many results: {@code mvn -Pbench -pl adapters-postgres verify -Dtest=RowSecurityBench}.
 */
class RowSecurityBench {

    private static final int DEPARTMENTS = 20;
    private static final int DATASETS = 200_000;
    private static final int ROUNDS = 12;
    private static final int CALLS = 400;
    private static final List<String> TABLES = List.of("datasets", "results");

    private final Database database = TestDatabases.migrated();
    private final PostgresStorage store = PostgresStorage.over(database);

    @Test
    void lists() {
        Branch branch = fill();
        Scope scope = branch.scope();
        compare(
                "a page of 50 datasets of a department",
                () -> store.datasets()
                        .list(scope, new DatasetFilter(null, null), PageRequest.first(50))
                        .items()
                        .size());
        compare(
                "a page of 50 datasets of all",
                () -> store.datasets()
                        .list(Scope.all(), new DatasetFilter(null, null), PageRequest.first(50))
                        .items()
                        .size());
        compare("the latest 50 insights of a department", () -> {
            List<StoredInsight> latest = store.insights().latest(scope, branch.id(), 50);
            return latest.size();
        });
        compare(
                "a count of 10,000 rows of a department",
                () -> new Transactions(database.api())
                        .<Integer>read(
                                scope,
                                handle -> handle.createQuery("select count(*) from results where department = :d")
                                        .bind("d", branch.id().value())
                                        .mapTo(int.class)
                                        .one()));
        store.close();
        database.close();
    }

    private Branch fill() {
        Branch branch = Branch.open(store);
        branch.submit();
        for (int i = 1; i < DEPARTMENTS; i++) {
            Branch.open(store).submit();
        }
        database.owner().useHandle(handle -> {
            handle.execute("insert into datasets (id, department, name, uploader_id, file_name, file_type, s3_bucket,"
                    + " s3_key, file_size_bytes, sha256, fingerprint, mapping, options, policy, created_at)"
                    + " select gen_random_uuid(), department, name, uploader_id, file_name, file_type, s3_bucket, s3_key,"
                    + " file_size_bytes, sha256, gen_random_uuid()::text, mapping, options, policy,"
                    + " clock_timestamp() - random() * interval '1 year'"
                    + " from datasets cross join generate_series(1, " + DATASETS / DEPARTMENTS + ")");
            handle.execute(
                    "insert into results (id, dataset_id, department, run_id, result_type, title, payload, metadata)"
                            + " select gen_random_uuid(), id, department, id, 'etl_summary', 't', '{}', '{}' from datasets");
            TABLES.forEach(table -> handle.execute("vacuum analyze " + table));
        });
        return branch;
    }

    private interface Call {

        int run();
    }

    private void compare(String what, Call call) {
        long[] with = new long[ROUNDS * CALLS];
        long[] without = new long[ROUNDS * CALLS];
        time(call, new long[CALLS], 0);
        for (int round = 0; round < ROUNDS; round++) {
            secure(true);
            time(call, with, round);
            secure(false);
            time(call, without, round);
        }
        secure(true);
        System.out.printf(
                Locale.ROOT,
                "%s (%d): %.3f ms with row-level security, %.3f ms without, %+.1f %%%n",
                what,
                call.run(),
                median(with) / 1e6,
                median(without) / 1e6,
                100.0 * (median(with) - median(without)) / median(without));
    }

    private void secure(boolean on) {
        TABLES.forEach(table -> database.owner()
                .useHandle(handle -> handle.execute(
                        "alter table " + table + (on ? " enable" : " disable") + " row level security")));
    }

    private static void time(Call call, long[] nanos, int round) {
        call.run();
        for (int i = 0; i < CALLS; i++) {
            long began = System.nanoTime();
            call.run();
            nanos[round * CALLS + i] = System.nanoTime() - began;
        }
    }

    private static double median(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
