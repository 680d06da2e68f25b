package io.aetherflow.app.journey;

import com.fasterxml.jackson.databind.JsonNode;
import io.aetherflow.core.flow.InstalledPlugin;
import io.aetherflow.core.spi.SampleData;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long a period's dashboard takes, over the departments' own samples: {@code mvn -Pbench verify -pl app -am
 * -Dtest=PeriodsBench}.
 */
class PeriodsBench {

    private static final int MONTHS = 6;

    @TempDir
    Path folder;

    @Test
    void aPeriodsDashboard() throws Exception {
        try (RunningPlatform platform = RunningPlatform.start(folder.resolve("data"))) {
            for (String department : new String[] {"sales", "supply", "finance"}) {
                for (long rows : new long[] {2_000, 200_000}) {
                    Api api = platform.api().join(department + rows + "@example.com", department);
                    measure(api, department, rows, api.load(sample(platform, department, rows)));
                }
            }
        }
    }

    private Path sample(RunningPlatform platform, String department, long rows) throws Exception {
        InstalledPlugin plugin = platform.running()
                .plugins()
                .resolve(department)
                .flatMap(platform.running().plugins()::require)
                .orElseThrow();
        SampleData samples = plugin.samples().orElseThrow();
        Path file = folder.resolve(department + rows + ".csv");
        try (Writer out = Files.newBufferedWriter(file)) {
            samples.write(rows, 1, out);
        }
        return file;
    }

    private static void measure(Api api, String department, long rows, JsonNode dataset) throws Exception {
        String path =
                "/dashboards/" + department + "?dataset=" + dataset.path("id").asText();
        JsonNode span = api.get(path).expect(200).path("span");
        LocalDate last =
                LocalDate.parse(span.path("to").asText()).withDayOfMonth(1).minusDays(1);
        double stored = millis(api, path);
        double year = millis(api, path + days(last.minusYears(1).plusDays(1), last));
        double[] cold = new double[MONTHS];
        double[] kept = new double[MONTHS];
        for (int i = 0; i < MONTHS; i++) {
            LocalDate to = last.plusDays(1).minusMonths(i).minusDays(1);
            String month = path + days(to.withDayOfMonth(1), to) + "&compare=previous_period";
            cold[i] = millis(api, month);
            kept[i] = millis(api, month);
        }
        double quarter = millis(api, path + days(last.plusDays(1).minusMonths(3), last) + "&compare=previous_year");
        System.out.printf(
                Locale.ROOT,
                "{\"department\":\"%s\",\"rows\":%d,\"stored_ms\":%.0f,\"year_first_ms\":%.0f,\"month_compared_ms\":%.0f,"
                        + "\"quarter_compared_ms\":%.0f,\"kept_ms\":%.0f}%n",
                department,
                rows,
                stored,
                year,
                median(cold),
                quarter,
                median(kept));
    }

    private static String days(LocalDate from, LocalDate to) {
        return "&from=" + from + "&to=" + to;
    }

    private static double median(double[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private static double millis(Api api, String path) throws Exception {
        long start = System.nanoTime();
        api.get(path).expect(200);
        return (double) (System.nanoTime() - start) / TimeUnit.MILLISECONDS.toNanos(1);
    }
}
