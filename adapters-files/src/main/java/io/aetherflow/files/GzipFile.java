package io.aetherflow.files;

import io.aetherflow.core.dataset.FileSource;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/** A compressed file that can be read, unpacked, more than once; knows how far it was read in its own bytes. */
final class GzipFile {

    private final FileSource packed;
    private final ReadLimits limits;
    private final Deque<GzipStream> open = new ConcurrentLinkedDeque<>();
    private volatile long position;

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
        open.addLast(stream);
        return new FilterInputStream(stream) {
            @Override
            public void close() throws IOException {
                if (open.remove(stream)) {
                    position = stream.position();
                    stream.close();
                }
            }
        };
    }

    /** Compressed bytes taken by the one who reads it, or who was the last to read it. */
    long position() {
        GzipStream reading = open.peekLast();
        return reading == null ? position : reading.position();
    }
}
