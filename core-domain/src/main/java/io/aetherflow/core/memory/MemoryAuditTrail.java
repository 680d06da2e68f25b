package io.aetherflow.core.memory;

import io.aetherflow.core.audit.AuditChain;
import io.aetherflow.core.audit.AuditEntry;
import io.aetherflow.core.audit.AuditFilter;
import io.aetherflow.core.audit.AuditHead;
import io.aetherflow.core.audit.AuditRecord;
import io.aetherflow.core.audit.AuditTrail;
import io.aetherflow.core.identity.Page;
import io.aetherflow.core.identity.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The trail in a list: gone with the process. */
public final class MemoryAuditTrail extends MemoryAdapter implements AuditTrail {

    private final AuditChain chain;
    private final List<AuditRecord> records = new ArrayList<>();

    public MemoryAuditTrail(AuditChain chain) {
        this.chain = chain;
    }

    @Override
    public synchronized void append(List<AuditEntry> entries) {
        records.addAll(chain.link(head(), entries));
    }

    @Override
    public synchronized Page<AuditRecord> page(AuditFilter filter, PageRequest page) {
        return Cursors.numberedNewestFirst(
                records.stream().filter(record -> filter.admits(record.entry())).toList(), AuditRecord::seq, page);
    }

    @Override
    public void stream(AuditFilter filter, long from, Consumer<AuditRecord> reader) {
        snapshot().stream()
                .filter(record -> record.seq() >= from && filter.admits(record.entry()))
                .forEach(reader);
    }

    private synchronized List<AuditRecord> snapshot() {
        return List.copyOf(records);
    }

    @Override
    public synchronized AuditHead head() {
        if (records.isEmpty()) {
            return AuditHead.NONE;
        }
        AuditRecord last = records.get(records.size() - 1);
        return new AuditHead(last.seq(), last.hash());
    }
}
