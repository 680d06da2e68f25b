package io.aetherflow.app.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The rounds as a table for people and one line of JSON. Ratios are medians of each round's own ratio. */
record BenchReport(long rows, List<EtlRound> rounds, long peakMegabytes, String copy) {

    void print(PrintStream out) {
        out.printf("%n%-52s %10s %8s%n", rows + " rows, medians of " + rounds.size() + " rounds", "seconds", "×");
        line(out, copy + ", no index", EtlRound::heap);
        line(out, copy + ", primary key", EtlRound::keyed);
        line(out, "load: scan, validate, rows and key, rejects", EtlRound::load);
        line(out, "everything: + Parquet, profile, exact duplicates", EtlRound::everything);
        out.printf(Locale.ROOT, "%-52s %10.2f%n", "CPU seconds a million rows, both sides", cpu());
        out.printf(Locale.ROOT, "%-52s %10d%n", "peak resident memory of this process, MB", peakMegabytes);
        out.println(json());
    }

    private void line(PrintStream out, String what, ToDoubleFunction<EtlRound> seconds) {
        out.printf(Locale.ROOT, "%-52s %10.2f %8.2f%n", what, median(seconds), ratio(seconds));
    }

    private String json() {
        return String.format(
                Locale.ROOT,
                "{\"rows\":%d,\"rounds\":%d,\"ratio_everything\":%.3f,\"ratio_load\":%.3f,\"cpu_s_per_million\":%.2f,"
                        + "\"peak_rss_mb\":%d}",
                rows,
                rounds.size(),
                ratio(EtlRound::everything),
                ratio(EtlRound::load),
                cpu(),
                peakMegabytes);
    }

    private double cpu() {
        return median(round -> round.cpu() * 1e6 / rows);
    }

    private double ratio(ToDoubleFunction<EtlRound> seconds) {
        return median(round -> seconds.applyAsDouble(round) / round.keyed());
    }

    private double median(ToDoubleFunction<EtlRound> value) {
        double[] sorted = rounds.stream().mapToDouble(value).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
