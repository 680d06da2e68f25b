package io.aetherflow.plugins.sales;

import io.aetherflow.kit.plugin.ListedRows;
import io.aetherflow.kit.plugin.LoadedFile;
import io.aetherflow.kit.plugin.PluginRunner;

/** The sample file, loaded. */
final class SamplesLoaded {

    static final int ROWS = 8_000;
    static final PluginRunner SALES = new PluginRunner(new SalesPlugin());
    private static final LoadedFile LOADED = SALES.load(text(ROWS, 7));

    private SamplesLoaded() {}

    static LoadedFile file() {
        return LOADED;
    }

    static ListedRows rows() {
        return LOADED.rows();
    }

    static String text(long rows, long seed) {
        return SALES.sample(rows, seed);
    }
}
