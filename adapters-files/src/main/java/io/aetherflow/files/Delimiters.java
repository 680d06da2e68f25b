package io.aetherflow.files;

import io.aetherflow.core.dataset.RawRecord;
import io.aetherflow.core.failure.AetherException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells the delimiter: the one by which the most records, parsed with their quotes, have one field count. */
final class Delimiters {

    private static final char[] CANDIDATES = {',', ';', '\t', '|'};
    private static final int RECORDS = 200;
    /** Decimal commas split every row alike, but not the header. */
    private static final double HEADER_DIFFERS = 0.25;

    private final Sample sample;
    private final ReadLimits limits;
    private final Refusals refusals;

    Delimiters(Sample sample, ReadLimits limits, Refusals refusals) {
        this.sample = sample;
        this.limits = limits;
        this.refusals = refusals;
    }

    /** A comma where none separates anything: a table of one column. */
    char best() throws IOException {
        char best = CANDIDATES[0];
        double most = 0;
        for (char candidate : CANDIDATES) {
            double score = score(fieldCounts(candidate));
            if (score > most) {
                best = candidate;
                most = score;
            }
        }
        return best;
    }

    private List<Integer> fieldCounts(char delimiter) throws IOException {
        List<Integer> counts = new ArrayList<>();
        try (CsvCursor cursor = new CsvCursor(new StringReader(sample.text()), delimiter, limits, refusals)) {
            cursor.skipTo(sample.headerFrom());
            RawRecord record = cursor.next();
            while (record != null && counts.size() < RECORDS) {
                counts.add(record.size());
                record = cursor.next();
            }
            if (record == null && !sample.whole() && counts.size() > 1) {
                counts.remove(counts.size() - 1);
            }
        } catch (AetherException e) {
            // By this delimiter the text can't be read on; what came before counts. A real fault comes up when reading.
            return counts;
        }
        return counts;
    }

    /** The share of records with the usual count, squared, times the bits of that count: 0 where it is 1. */
    private static double score(List<Integer> counts) {
        if (counts.isEmpty()) {
            return 0;
        }
        Map<Integer, Integer> frequency = new HashMap<>();
        counts.forEach(count -> frequency.merge(count, 1, Integer::sum));
        int usual = Collections.max(frequency.entrySet(), Map.Entry.comparingByValue())
                .getKey();
        double share = (double) frequency.getOrDefault(usual, 0) / counts.size();
        double header = counts.get(0) == usual ? 1 : HEADER_DIFFERS;
        return share * share * header * Math.log(usual);
    }
}
