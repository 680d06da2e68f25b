package io.aetherflow.core.memory;

import io.aetherflow.core.dataset.Retention;
import io.aetherflow.core.dataset.RetentionRule;
import io.aetherflow.core.dataset.Retentions;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.Scope;
import java.util.Optional;
import java.util.UUID;

final class MemoryRetentions extends MemoryAdapter implements Retentions {

    private final MemoryState state;

    MemoryRetentions(MemoryState state) {
        this.state = state;
    }

    @Override
    public Optional<RetentionRule> find(Scope scope, DepartmentId department) {
        synchronized (state) {
            return Optional.ofNullable(state.retentions.get(department)).filter(rule -> scope.includes(department));
        }
    }

    @Override
    public Outcome<RetentionRule> put(Scope scope, DepartmentId department, Retention retention, UUID by) {
        synchronized (state) {
            if (!scope.includes(department) || !state.departments.containsKey(department.value())) {
                return Outcome.refused(FailureCode.NOT_FOUND, "There is no such department.");
            }
            RetentionRule rule = new RetentionRule(department, retention, state.now(), by);
            state.retentions.put(department, rule);
            return Outcome.done(rule);
        }
    }
}
