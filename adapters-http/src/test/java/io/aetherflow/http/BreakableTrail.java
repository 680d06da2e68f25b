package io.aetherflow.http;

import io.aetherflow.core.audit.AuditEntry;
import io.aetherflow.core.audit.AuditFilter;
import io.aetherflow.core.audit.AuditHead;
import io.aetherflow.core.audit.AuditRecord;
import io.aetherflow.core.audit.AuditTrail;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Check;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.Page;
import io.aetherflow.core.identity.PageRequest;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** A trail that can't be written on demand. */
record BreakableTrail(AuditTrail memory, AtomicBoolean broken) implements AuditTrail {

    BreakableTrail(AuditTrail memory) {
        this(memory, new AtomicBoolean());
    }

    @Override
    public void append(List<AuditEntry> entries) {
        if (broken.get()) {
            throw new AetherException(FailureCode.TRANSIENT_IO, "The trail is gone.");
        }
        memory.append(entries);
    }

    @Override
    public Page<AuditRecord> page(AuditFilter filter, PageRequest page) {
        return memory.page(filter, page);
    }

    @Override
    public void stream(AuditFilter filter, long from, Consumer<AuditRecord> reader) {
        memory.stream(filter, from, reader);
    }

    @Override
    public AuditHead head() {
        return memory.head();
    }

    @Override
    public Check check() {
        return memory.check();
    }

    @Override
    public void close() {
        memory.close();
    }
}
