/** The admin port: health, readiness, metrics. */
@NullMarked
package io.aetherflow.http.admin;

import org.jspecify.annotations.NullMarked;
