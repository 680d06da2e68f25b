/** Finds department plugins, isolates them, and refuses to start on a bad one. */
@NullMarked
package io.aetherflow.app.plugin;

import org.jspecify.annotations.NullMarked;
