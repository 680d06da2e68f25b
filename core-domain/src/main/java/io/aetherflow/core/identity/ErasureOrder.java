package io.aetherflow.core.identity;

import java.util.List;
import java.util.UUID;

/**
 * That a person is to be erased.
 *
 * @param id of the receipt
 * @param subject a user's id
 * @param by the id of the administrator who asked for it
 * @param kept what is not removed, and why
 */
public record ErasureOrder(UUID id, UUID subject, UUID by, List<ErasureReceipt.Kept> kept) {

    static final String NOBODYS = "@erased.invalid";

    public ErasureOrder {
        kept = List.copyOf(kept);
    }

    /** The address that stands in an erased account; no mail arrives there. */
    public String pseudonym() {
        return "erased-" + subject + NOBODYS;
    }
}
