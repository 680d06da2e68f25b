package io.aetherflow.core.flow;

import io.aetherflow.core.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * The key that an administrator asks for.
 *
 * @param department an id or an alias; null only for the role of an administrator
 * @param role a viewer's key only reads
 * @param days how long it is good for
 */
public record KeyForm(String name, @Nullable String department, Role role, int days) {}
