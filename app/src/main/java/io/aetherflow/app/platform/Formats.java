package io.aetherflow.app.platform;

import io.aetherflow.app.config.IngestionConfiguration;
import io.aetherflow.core.dataset.TabularFiles;
import io.aetherflow.files.DetectedFiles;
import io.aetherflow.files.ReadLimits;
import io.aetherflow.files.nested.JsonFormat;
import io.aetherflow.files.nested.NestedLimits;
import io.aetherflow.files.nested.XmlFormat;
import io.aetherflow.files.workbook.WorkbookLimits;
import io.aetherflow.files.workbook.XlsxFormat;
import io.aetherflow.lake.LakeSettings;
import io.aetherflow.lake.ParquetFormat;
import io.aetherflow.lake.ParquetLimits;
import java.util.List;

/** Every format that is read, within the configured limits. */
public final class Formats implements AutoCloseable {

    private final IngestionConfiguration limits;
    private final ParquetFormat parquet;
    private final TabularFiles files;

    public Formats(IngestionConfiguration limits, LakeSettings lake) {
        this.limits = limits;
        this.parquet = new ParquetFormat(lake, columns());
        this.files = new DetectedFiles(
                List.of(new XlsxFormat(workbooks()), parquet, new JsonFormat(nested()), new XmlFormat(nested())),
                text());
    }

    public TabularFiles files() {
        return files;
    }

    private ReadLimits text() {
        return new ReadLimits(
                limits.maxRecordBytes(),
                limits.maxColumns(),
                limits.maxLinesInQuotes(),
                limits.maxRatio(),
                limits.maxDecompressedBytes());
    }

    private WorkbookLimits workbooks() {
        return new WorkbookLimits(
                limits.maxRatio(),
                limits.maxDecompressedBytes(),
                WorkbookLimits.DEFAULT.sharedTextBytes(),
                WorkbookLimits.DEFAULT.parts(),
                limits.maxColumns(),
                limits.maxRecordBytes());
    }

    private NestedLimits nested() {
        NestedLimits usual = NestedLimits.DEFAULT;
        return new NestedLimits(limits.maxRecordBytes(), limits.maxColumns(), usual.depth(), usual.fields());
    }

    private ParquetLimits columns() {
        return new ParquetLimits(
                limits.maxColumns(), limits.maxRecordBytes(), limits.maxDecompressedBytes(), limits.maxRatio());
    }

    @Override
    public void close() {
        parquet.close();
    }
}
