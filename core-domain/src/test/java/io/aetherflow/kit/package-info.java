/**
 * The contract kit: one abstract test class for each port. An adapter subclasses it, says in one method how to make
 * itself, and is done when every test passes against the real technology.
 */
@NullMarked
package io.aetherflow.kit;

import org.jspecify.annotations.NullMarked;
