package io.aetherflow.core.flow;

import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.Tier;
import org.jspecify.annotations.Nullable;

/**
 * Whom an administrator invites, and as what.
 *
 * @param department an id or an alias; null only for an administrator
 */
public record InvitationForm(
        String email, Role role, @Nullable String department, Tier tier) {}
