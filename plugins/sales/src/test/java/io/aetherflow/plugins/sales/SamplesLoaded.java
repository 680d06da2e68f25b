package io.aetherflow.plugins.sales;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** The sample file, loaded. */
final class SamplesLoaded {

    static final int ROWS = 8_000;
    private static final Loaded LOADED = Loaded.csv(text(ROWS, 7));

    private SamplesLoaded() {}

    static Loaded file() {
        return LOADED;
    }

    static ListedRows rows() {
        return LOADED.rows();
    }

    static String text(long rows, long seed) {
        StringWriter out = new StringWriter();
        try {
            new SalesSamples().write(rows, seed, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
