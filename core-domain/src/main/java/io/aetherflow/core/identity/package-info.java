/** Who is asking, and what they may see: users, departments, scopes, sessions, keys. */
@NullMarked
package io.aetherflow.core.identity;

import org.jspecify.annotations.NullMarked;
