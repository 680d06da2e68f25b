/** The HTTP adapter: wires routes, filters and pages into a Dropwizard environment. */
@NullMarked
package io.aetherflow.http;

import org.jspecify.annotations.NullMarked;
