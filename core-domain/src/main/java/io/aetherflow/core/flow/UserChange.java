package io.aetherflow.core.flow;

import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.Tier;
import io.aetherflow.core.identity.UserStatus;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator changes on an account; null leaves it as it is.
 *
 * @param department an id or an alias
 */
public record UserChange(
        @Nullable Role role,
        @Nullable String department,
        @Nullable Tier tier,
        @Nullable UserStatus status) {}
