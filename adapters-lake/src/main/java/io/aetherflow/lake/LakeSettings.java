package io.aetherflow.lake;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What the lake may use of this machine.
 *
 * @param temporary folder for files being written, spilled intermediate results and cached objects; made when missing
 * @param memoryLimit of one engine, as DuckDB writes it: {@code 256MB}
 * @param threads of one engine
 * @param cacheBytes how much of the object store's Parquet is kept at hand
 * @param cacheFiles how many objects are kept at hand
 * @param longestQuery after which a question in SQL is given up
 */
public record LakeSettings(
        Path temporary, String memoryLimit, int threads, long cacheBytes, int cacheFiles, Duration longestQuery) {

    private static final long FOUR_GIB = 4L << 30;

    /** Modest: 256 MB and two threads for each engine, 32 objects and 4 GiB at hand, 30 seconds for a question. */
    public static LakeSettings in(Path temporary) {
        return new LakeSettings(temporary, "256MB", 2, FOUR_GIB, 32, Duration.ofSeconds(30));
    }

    public LakeSettings memoryLimit(String limit) {
        return new LakeSettings(temporary, limit, threads, cacheBytes, cacheFiles, longestQuery);
    }

    public LakeSettings threads(int number) {
        return new LakeSettings(temporary, memoryLimit, number, cacheBytes, cacheFiles, longestQuery);
    }

    public LakeSettings cache(long bytes, int files) {
        return new LakeSettings(temporary, memoryLimit, threads, bytes, files, longestQuery);
    }

    public LakeSettings longestQuery(Duration limit) {
        return new LakeSettings(temporary, memoryLimit, threads, cacheBytes, cacheFiles, limit);
    }
}
