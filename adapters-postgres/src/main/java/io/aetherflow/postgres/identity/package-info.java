/** Accounts, sessions and signing keys in Postgres. */
@NullMarked
package io.aetherflow.postgres.identity;

import org.jspecify.annotations.NullMarked;
