/** Changes of jobs, told over sockets as they happen. */
@NullMarked
package io.aetherflow.http.live;

import org.jspecify.annotations.NullMarked;
