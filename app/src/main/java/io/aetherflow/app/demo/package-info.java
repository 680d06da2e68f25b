/** The demonstration: accounts, sample files, and what was learned from them. */
@NullMarked
package io.aetherflow.app.demo;

import org.jspecify.annotations.NullMarked;
