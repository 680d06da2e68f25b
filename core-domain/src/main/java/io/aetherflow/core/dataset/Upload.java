package io.aetherflow.core.dataset;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an uploader sent.
 *
 * @param name shown to people; the file's name unless they chose another
 * @param fileName as uploaded, cleaned of separators and control characters
 * @param fileType by the name's ending, until a load has looked at the bytes
 * @param schema the schema asked for; null: the best fitting one
 * @param fingerprint of bytes, mapping, options and schema: two uploads of a department with the same one are the same
 */
public record Upload(
        UUID uploaderId,
        String name,
        @Nullable String description,
        String fileName,
        String fileType,
        RawObject object,
        @Nullable String schema,
        HeaderMapping mapping,
        ReadOptions options,
        RejectPolicy policy,
        String fingerprint) {}
