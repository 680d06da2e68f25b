/** The audit trail on Postgres. */
@NullMarked
package io.aetherflow.postgres.audit;

import org.jspecify.annotations.NullMarked;
