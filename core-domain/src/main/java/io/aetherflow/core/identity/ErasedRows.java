package io.aetherflow.core.identity;

import java.util.Set;
import java.util.UUID;

/**
 * That somebody's rows are gone.
 *
 * @param datasets that had some; their files are still to be removed
 */
public record ErasedRows(ErasureReceipt receipt, Set<UUID> datasets) {

    public ErasedRows {
        datasets = Set.copyOf(datasets);
    }
}
