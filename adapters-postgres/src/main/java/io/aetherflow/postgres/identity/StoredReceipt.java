package io.aetherflow.postgres.identity;

import io.aetherflow.core.identity.ErasureReceipt;
import io.aetherflow.core.identity.SubjectKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A receipt as it stands in its column.
 *
 * @param at as ISO 8601 writes it
 */
record StoredReceipt(
        UUID id,
        @Nullable UUID subject,
        @Nullable SubjectKey key,
        UUID by,
        String at,
        Map<String, Long> removed,
        List<ErasureReceipt.Kept> kept,
        String digest) {

    static StoredReceipt of(ErasureReceipt receipt) {
        return new StoredReceipt(
                receipt.id(),
                receipt.subject(),
                receipt.key(),
                receipt.by(),
                receipt.at().toString(),
                receipt.removed(),
                receipt.kept(),
                receipt.digest());
    }

    ErasureReceipt receipt() {
        return new ErasureReceipt(id, subject, key, by, Instant.parse(at), removed, kept, digest);
    }
}
