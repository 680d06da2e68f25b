package io.aetherflow.app.malformed;

import io.aetherflow.core.dataset.DateOrder;
import io.aetherflow.core.dataset.ReadOptions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What an uploader may say of a file without having looked at it. */
final class OddOptions {

    private static final List<String> ENCODINGS =
            List.of("UTF-8", "UTF-16", "UTF-16LE", "windows-1252", "IBM850", "ISO-2022-JP", "x-nothing", "");

    private OddOptions() {}

    static ReadOptions of(long seed) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        return new ReadOptions(
                sometimes(ENCODINGS, random),
                sometimes(List.of(',', ';', '\t', '|', 'a', '"', '\n', ' '), random),
                sometimes(List.of('.', ','), random),
                sometimes(Arrays.asList(DateOrder.values()), random),
                sometimes(List.of("Data", "rows.row", "Nothing", "", "a.b.c"), random),
                sometimes(List.of(1, 2, 5, 50, 100_000, Integer.MAX_VALUE), random),
                List.of("n/a", "-"),
                random.nextInt(4) == 0 ? Map.of("currency", "EUR", "nothing", "1e999999999") : Map.of());
    }

    private static <T> @Nullable T sometimes(List<T> values, Random random) {
        return random.nextInt(4) == 0 ? values.get(random.nextInt(values.size())) : null;
    }
}
