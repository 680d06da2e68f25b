package io.aetherflow.core.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Values as bytes that can be read in one way only: whole numbers as 8 bytes, big end first; a moment as its second and its
 * nanosecond; a text as the number of its UTF-8 bytes, then those; an absent text as the number -1; a map as the number of its
 * entries, then name and value of each, in the order of the names.
 */
final class CanonicalBytes {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    private final DataOutputStream out = new DataOutputStream(bytes);

    CanonicalBytes add(long number) {
        try {
            out.writeLong(number);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CanonicalBytes add(Instant moment) {
        return add(moment.getEpochSecond()).add(moment.getNano());
    }

    CanonicalBytes add(@Nullable String text) {
        if (text == null) {
            return add(-1);
        }
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        add(encoded.length);
        bytes.writeBytes(encoded);
        return this;
    }

    CanonicalBytes add(SortedMap<String, String> map) {
        add(map.size());
        for (Map.Entry<String, String> each : map.entrySet()) {
            add(each.getKey()).add(each.getValue());
        }
        return this;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
