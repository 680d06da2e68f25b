/** Postgres behind the ports: connections and their logins, migrations, transactions that carry a scope. */
@NullMarked
package io.aetherflow.postgres;

import org.jspecify.annotations.NullMarked;
