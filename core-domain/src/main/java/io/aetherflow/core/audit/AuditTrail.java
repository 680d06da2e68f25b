package io.aetherflow.core.audit;

import io.aetherflow.core.failure.Adapter;
import io.aetherflow.core.identity.Page;
import io.aetherflow.core.identity.PageRequest;
import java.util.List;
import java.util.function.Consumer;

/**
 * Port: who did what. It only grows; no method changes or removes a record. It is read by administrators alone, so its reads
 * take no scope.
 */
public interface AuditTrail extends Adapter {

    /**
     * Adds entries to the end, in their order and one behind the other, each chained to the one before it. One transaction:
     * all of them are kept when it returns, or none. Of many processes that append at once, one waits for the other.
     */
    void append(List<AuditEntry> entries);

    /** Newest first. */
    Page<AuditRecord> page(AuditFilter filter, PageRequest page);

    /** Shows what the filter admits, oldest first, from this number on. What is appended meanwhile may be shown too. */
    void stream(AuditFilter filter, long from, Consumer<AuditRecord> reader);

    AuditHead head();
}
