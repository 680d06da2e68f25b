/** The routes. */
@NullMarked
package io.aetherflow.http.resource;

import org.jspecify.annotations.NullMarked;
