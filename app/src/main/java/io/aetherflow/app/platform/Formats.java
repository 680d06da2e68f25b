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
import java.util.List;

/** Every format that is read, within the configured limits. */
public final class Formats {

    private Formats() {}

    public static TabularFiles of(IngestionConfiguration limits) {
        NestedLimits nested = new NestedLimits(
                limits.maxRecordBytes(),
                limits.maxColumns(),
                NestedLimits.DEFAULT.depth(),
                NestedLimits.DEFAULT.fields());
        WorkbookLimits workbook = new WorkbookLimits(
                limits.maxRatio(),
                limits.maxDecompressedBytes(),
                WorkbookLimits.DEFAULT.sharedTextBytes(),
                WorkbookLimits.DEFAULT.parts(),
                limits.maxColumns(),
                limits.maxRecordBytes());
        ReadLimits text = new ReadLimits(
                limits.maxRecordBytes(),
                limits.maxColumns(),
                limits.maxLinesInQuotes(),
                limits.maxRatio(),
                limits.maxDecompressedBytes());
        return new DetectedFiles(
                List.of(new XlsxFormat(workbook), new JsonFormat(nested), new XmlFormat(nested)), text);
    }
}
