/** The command line. */
@NullMarked
package io.aetherflow.app.command;

import org.jspecify.annotations.NullMarked;
