/**
 * Targets of a fuzzer: each takes bytes as they come. {@link io.aetherflow.app.fuzz.SeedsTest} feeds them what once
 * mattered in every build; {@code mvn -Pfuzz verify} lets Jazzer look for more.
 */
@NullMarked
package io.aetherflow.app.fuzz;

import org.jspecify.annotations.NullMarked;
