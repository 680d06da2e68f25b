package io.aetherflow.kit.plugin;

import io.aetherflow.core.dataset.TabularFiles;
import io.aetherflow.kit.TabularFilesContract;

class CsvTextContractTest extends TabularFilesContract {

    @Override
    protected TabularFiles files() {
        return new CsvText();
    }
}
