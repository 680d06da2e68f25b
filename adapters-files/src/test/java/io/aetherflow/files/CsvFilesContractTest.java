package io.aetherflow.files;

import io.aetherflow.core.dataset.TabularFiles;
import io.aetherflow.kit.TabularFilesContract;

class CsvFilesContractTest extends TabularFilesContract {

    @Override
    protected TabularFiles files() {
        return new CsvFiles();
    }
}
