package io.aetherflow.lake;

import io.aetherflow.core.dataset.FileFormat;
import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.RecordReader;
import io.aetherflow.core.dataset.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * Parquet files that people upload, read by DuckDB from a local copy, in an engine that sees this file alone. Structs are
 * taken apart into columns named with dots; lists and maps are JSON.
 */
public final class ParquetFormat implements FileFormat, AutoCloseable {

    static final String NAME = "parquet";

    private final Engine engine;
    private final ParquetLimits limits;

    public ParquetFormat(LakeSettings settings) {
        this(settings, ParquetLimits.DEFAULT);
    }

    public ParquetFormat(LakeSettings settings, ParquetLimits limits) {
        this.engine = new Engine(settings);
        this.limits = limits;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Encrypted files, which begin with {@code PARE}, are recognised so that they can be refused in words. */
    @Override
    public boolean recognises(byte[] head) {
        return head.length >= 4
                && head[0] == 'P'
                && head[1] == 'A'
                && head[2] == 'R'
                && (head[3] == '1' || head[3] == 'E');
    }

    @Override
    public RecordReader open(FileSource source, ReadOptions options, Vocabulary vocabulary) {
        Path copy = copied(source);
        try {
            return new ParquetFile(engine.caged(copy), copy, source, limits).records();
        } catch (SQLException | IOException e) {
            LocalFiles.delete(copy);
            throw LakeFailures.of("read a Parquet file", e);
        }
    }

    private Path copied(FileSource source) {
        try (InputStream in = source.bytes().get()) {
            return copied(in);
        } catch (IOException e) {
            throw LakeFailures.of("copy a Parquet file to local disk", e);
        } catch (UncheckedIOException e) {
            throw LakeFailures.of("copy a Parquet file to local disk", new IOException(e));
        }
    }

    private Path copied(InputStream in) throws IOException {
        Path copy = engine.workspace().file("upload-", ".parquet");
        try {
            Files.copy(in, copy);
            return copy;
        } catch (IOException | RuntimeException e) {
            LocalFiles.delete(copy);
            throw e;
        }
    }

    /** Removes what is left of this format's local copies. */
    @Override
    public void close() {
        try {
            engine.close();
        } catch (SQLException e) {
            throw LakeFailures.of("close its engine", e);
        }
    }
}
