/**
 * The plugin kit: a department's jar tested in seconds, with no server. {@link PluginRunner} takes a file through the
 * platform's cleaning and the department's models; {@link DepartmentPluginContract} is what every department holds to.
 */
@NullMarked
package io.aetherflow.kit.plugin;

import org.jspecify.annotations.NullMarked;
