package io.aetherflow.files;

import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.dataset.TabularFiles;
import io.aetherflow.kit.TabularFilesContract;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Nested;

class DetectedFilesContractTest extends TabularFilesContract {

    @Override
    protected TabularFiles files() {
        return new DetectedFiles(List.of(), ReadLimits.DEFAULT);
    }

    @Nested
    class Compressed extends TabularFilesContract {

        @Override
        protected TabularFiles files() {
            TabularFiles files = new DetectedFiles(List.of(), ReadLimits.DEFAULT);
            return (source, options, vocabulary) -> files.open(packed(source), options, vocabulary);
        }

        /** Closing is passed on, for the contract counts it. */
        private static FileSource packed(FileSource source) {
            return new FileSource(source.name(), source.sizeBytes(), () -> {
                InputStream plain = source.bytes().get();
                return new ByteArrayInputStream(bytes(plain)) {
                    @Override
                    public void close() throws IOException {
                        plain.close();
                    }
                };
            });
        }

        private static byte[] bytes(InputStream plain) {
            try {
                return Gzip.of(plain.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
