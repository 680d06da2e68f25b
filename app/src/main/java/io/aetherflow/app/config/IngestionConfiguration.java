package io.aetherflow.app.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.aetherflow.core.flow.EtlSettings;
import io.dropwizard.util.DataSize;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/** The {@code ingestion} part: limits on files and on what may be wrong with them. */
public final class IngestionConfiguration {

    @JsonProperty
    @NotNull
    private DataSize maxUpload = DataSize.gibibytes(10);

    @JsonProperty
    @NotNull
    private DataSize maxRecord = DataSize.mebibytes(1);

    @JsonProperty
    @Min(1)
    private int maxColumns = 1000;

    @JsonProperty
    @Min(1)
    private int maxLinesInQuotes = 100;

    @JsonProperty
    @Min(1)
    private int maxRatio = 100;

    @JsonProperty
    @NotNull
    private DataSize maxDecompressed = DataSize.gibibytes(10);

    @JsonProperty
    @NotNull
    @DecimalMin("0")
    @DecimalMax("1")
    private BigDecimal maxRejectedShare = new BigDecimal("0.25");

    public long maxUploadBytes() {
        return maxUpload.toBytes();
    }

    public int maxRecordBytes() {
        return Math.toIntExact(maxRecord.toBytes());
    }

    public int maxColumns() {
        return maxColumns;
    }

    public int maxLinesInQuotes() {
        return maxLinesInQuotes;
    }

    /** How many times its compressed size a file may have. */
    public int maxRatio() {
        return maxRatio;
    }

    public long maxDecompressedBytes() {
        return maxDecompressed.toBytes();
    }

    public EtlSettings etl() {
        return new EtlSettings(maxRejectedShare);
    }
}
