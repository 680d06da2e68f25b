package io.aetherflow.postgres.identity;

import io.aetherflow.core.identity.ErasureReceipt;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A receipt as it stands in its column.
 *
 * @param at as ISO 8601 writes it
 */
record StoredReceipt(
        UUID id,
        UUID subject,
        UUID by,
        String at,
        Map<String, Long> removed,
        List<ErasureReceipt.Kept> kept,
        String digest) {

    static StoredReceipt of(ErasureReceipt receipt) {
        return new StoredReceipt(
                receipt.id(),
                receipt.subject(),
                receipt.by(),
                receipt.at().toString(),
                receipt.removed(),
                receipt.kept(),
                receipt.digest());
    }

    ErasureReceipt receipt() {
        return new ErasureReceipt(id, subject, by, Instant.parse(at), removed, kept, digest);
    }
}
