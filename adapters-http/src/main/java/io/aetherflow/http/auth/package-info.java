/** Who asks: tokens, sessions, roles, passwords. */
@NullMarked
package io.aetherflow.http.auth;

import org.jspecify.annotations.NullMarked;
