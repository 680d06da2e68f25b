package io.aetherflow.core.flow;

import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.Tier;
import io.aetherflow.core.identity.User;
import io.aetherflow.kit.Examples;
import java.util.UUID;

/** Users of a tier, each a new one. */
final class Callers {

    private Callers() {}

    static Caller of(Tier tier) {
        User user = Examples.user(Role.ANALYST, new DepartmentId("toys"));
        return new Caller(user.changed(user.role(), user.department(), tier, user.status()), UUID.randomUUID());
    }
}
