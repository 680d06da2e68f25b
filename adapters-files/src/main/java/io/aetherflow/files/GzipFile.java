package io.aetherflow.files;

import io.aetherflow.core.dataset.FileSource;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A compressed file that can be read, unpacked, more than once; knows how far it was read in its own bytes. */
final class GzipFile {

    private final FileSource packed;
    private final ReadLimits limits;
    private volatile @Nullable GzipStream latest;

    GzipFile(FileSource packed, ReadLimits limits) {
        this.packed = packed;
        this.limits = limits;
    }

    /** The file inside, under the same name; its size is not known before it was read, so it is told the packed one. */
    FileSource unpacked() {
        return new FileSource(packed.name(), packed.sizeBytes(), this::open);
    }

    private InputStream open() {
        GzipStream stream = new GzipStream(packed.bytes().get(), limits, new Refusals(packed.name()));
        latest = stream;
        return stream;
    }

    /** Compressed bytes taken by whoever opened it last. */
    long position() {
        GzipStream stream = latest;
        return stream == null ? 0 : stream.position();
    }
}
