package io.aetherflow.core.flow;

import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.RecordReader;
import io.aetherflow.core.dataset.TabularFiles;
import io.aetherflow.core.dataset.Vocabulary;
import java.util.List;

/** Files that may be corrected copies of a dataset's rejected rows. */
record CorrectionFiles(TabularFiles files, List<String> originalHeader) implements TabularFiles {

    @Override
    public RecordReader open(FileSource source, ReadOptions options, Vocabulary vocabulary) {
        return new CorrectedRecords(files.open(source, options, vocabulary), originalHeader);
    }
}
